"""Other checkers behind `newslint.lint.checker`: each is imported when something of it is selected."""
