"""Which pieces of evidence exclude each other, and which hold of forms that are alike only."""

COMPANY = (
    (
        ("same-given",),
        ("initials-agree",),
        ("full-and-bare", "odd-never-introduced"),
        ("full-and-bare", "norm-never-introduced"),
    ),
    (("same-following",),),
    (("same-left",), ("same-preposition",), ("same-title",)),
    (("same-right",),),
)
"""The pieces of `of_company` that speak for one name, by what excludes each other: of each row one group can hold."""
ALIKE, ONLY_ALIKE = 0.45, "full-and-bare"
"""The distance up to which two forms are alike, and the piece of `COMPANY` that holds of none farther apart."""
