// ReportSite
