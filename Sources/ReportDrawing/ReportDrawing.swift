// ReportDrawing
