// ReportLayout
