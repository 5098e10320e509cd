"""`furniture`: lines of the web page that do not belong to the article, by a small open score."""
