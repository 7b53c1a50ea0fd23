"""How every number of Results came about, in words, from nothing but what this audience may see."""
