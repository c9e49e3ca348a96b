"""Every command of the program, one row each, one module a menu."""
