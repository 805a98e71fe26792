// BudgetReading
