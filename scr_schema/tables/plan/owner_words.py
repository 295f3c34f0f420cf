"""What a few words of an owner's cell are: a post, a group, a part of a body, a body, a field of work, or a name.

Only what is fully understood counts. A word with a capital that no vocabulary has may be anybody's name, so it stands
in a title only where no name can: right in front of what somebody is, or behind ``of``, ``in`` or ``at``.
"""

import re

_EDGES = " .,;:'\"“”‘’()[]*"
_POSSESSIVE = re.compile(r"['’]s?$")
_IRREGULAR = {"midwives": "midwife", "children": "child", "childrens": "child", "headteachers": "headteacher"}
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{2,}s?")
_SURNAME = r"[A-Z][\w'’-]+"
