(the theme's)
