// ReportRelease
