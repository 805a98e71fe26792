// ReportTemplates
