// CairoPango
