"""The slots of a phrase pattern: `{date}`, `{Name}` and the like, and the words they can begin with."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_SLOT = re.compile(r"\{([a-z]+)\}")
_GROUP = re.compile(r"(?<!\\)\((?!\?)")

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\.?"
_DATE = (
    rf"(?:{_DAY},? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTH}"
    rf"(?:,?[ -]\d{{2,4}})?|\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|{_MONTH} \d{{4}})"
)
_TIME = r"(?:\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?: ?\(?[a-z]{2,4}\)?)?"
_AGO = r"(?:second|min|minute|hour|hr|day|week|month|year)s? ago|[mhdw] ago"
_NETWORK = (
    "apple news|bluesky|discord|e-?mail|facebook(?: messenger)?|fb|flickr|flipboard|github|google news|"
    r"google\+|google plus|insta|instagram|line|linked ?in|mastodon|medium|messenger|nextdoor|pinterest|pocket|"
    "quora|reddit|rss|skype|slack|snapchat|social media|soundcloud|spotify|telegram|threads|tik ?tok|tumblr|"
    "twitch|twitter|viber|vimeo|vk|wechat|weibo|whatsapp|x|xing|youtube"
)
_AGENCY = (
    "aap|abc news|afp|agence france-presse|alamy(?: stock photo)?|anadolu(?: agency)?|ani|ap(?: photos?)?|"
    "associated press|bbc|bloomberg|canadian press|cbs news|corbis|depositphotos|dpa|dreamstime|efe|epa(?:-efe)?|"
    "esa|flickr|getty(?: images?)?|icon sportswire|imago(?: images)?|istock(?:photo)?|magnum photos|nasa|nbc news|"
    "newscom|noaa|nurphoto|pa(?: wire| media| images)?|pexels|pixabay|press association|pti|redux|reuters|"
    "rex(?: features)?|shutterstock|sipa(?: usa)?|tass|the associated press|the canadian press|thinkstock|"
    "tribune news service|unsplash|upi|usa today sports|wikimedia(?: commons)?|wireimage|xinhua|zuma(?: press)?"
)
_PICTURE = (
    "(?:(?:main|lead|top|cover|featured?|header|hero|banner|file|stock|title) )?(?:photos?|images?|pictures?|"
    "photographs?|pics?|illustrations?|graphics?|infographics?|screenshots?|artwork|photo illustration)"
)
_CAPITAL = r"[A-Z][\w.'&@+-]*"
_NAME = rf"(?-i:{_CAPITAL}(?:,? (?:{_CAPITAL}|&|of|the|and|for|de|von|van|in|at)){{0,5}})"

SLOTS: Mapping[str, str] = MappingProxyType(
    {
        "agency": _AGENCY,
        "ago": _AGO,
        "date": _DATE,
        "day": _DAY,
        "n": r"\(?\d[\d,.]*[km]?\)?",
        "name": _NAME,
        "net": _NETWORK,
        "num": "one|two|three|four|five|six|seven|eight|nine|ten",
        "person": r"(?-i:[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|von|van|al|bin)){1,3})",
        "pic": _PICTURE,
        "price": r"[$£€₹] ?\d[\d,.]*(?: ?(?:/|per) ?\w+)?",
        "text": r".{1,240}",
        "time": _TIME,
        "title": r"(?-i:[A-Z'\"‘“\d])\S{0,30}(?: \S{1,40}){2,30}(?<!\.)",
    }
)
_DAYS = "mon monday tue tues tuesday wed wednesday thu thurs thursday fri friday sat saturday sun sunday"
_MONTHS = (
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october "
    "nov november dec december"
)
_DATES = frozenset([*_DAYS.split(), *[day + "s" for day in _DAYS.split()], *_MONTHS.split(), "0"])

FIRST_WORDS: Mapping[str, frozenset[str] | None] = MappingProxyType(
    {
        "date": _DATES,
        "day": _DATES,
        "n": frozenset("0("),
        "time": frozenset("0"),
        "price": frozenset("$£€₹"),
        "name": None,
        "person": None,
        "text": None,
        "title": None,
    }
)
"""First words (see `line.first_word`) of what a slot matches; None where that can be any; slots that are
plain alternatives of words are not listed."""


def fill(pattern: str) -> str:
    """A phrase pattern as a regular expression: slots filled, and its groups without capture."""
    return _SLOT.sub(lambda slot: f"(?:{SLOTS[slot[1]]})", _GROUP.sub("(?:", pattern))
