import BudgetModel
print(Budget.schema)
