// BudgetReview
