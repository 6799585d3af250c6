"""HTTP, sign-in and the pages of the console: the outermost layer."""
