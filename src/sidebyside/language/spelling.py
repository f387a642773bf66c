"""British and American spelling of English: two spellings of one word get one key. Words come in lower case."""

from __future__ import annotations

from sidebyside.language.patterns import lazily

# -ise and -yse, in all inflections. The words listed have no -ize form, or one that means something else.
_ISE = lazily(r"(?<=[a-z]{3})(i|y)s(e|ed|es|er|ers|ing|ation|ations|ational|able)$")
_NEVER_IZE = lazily(
    r"^(?:(?:ad|de|re|super|tele|impro|pro)?vis|(?:com|sur|enter|em|re)?pris|(?:com)?promis|premis|demis|expertis|"
    r"exercis|franchis|merchandis|otherwis|likewis|clockwis|paradis|(?:ap)?prais|rais|(?:a)?ris|chastis|circumcis|"
    r"concis|precis|incis|excis|despis|disguis|guis|nois|pois|bruis|cruis|treatis|tortois|turquois|devis|revis|wis)"
)
_OUR = lazily(
    r"(arb|ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|"
    r"savi|splend|succ|tum|val|vap|vig)our"
)
_RE = lazily(r"(cent|theat|met|lit|fib|calib|somb|spect|meag|lust|sab|och|maneuv|manoeuv)re(s|d)?$")
_OGUE = lazily(r"(catal|dial|anal|epil|prol|monol)ogue")
_ENCE = lazily(r"^(def|off|pret|lic)ence(s|d|less)?$")
_DIGRAPH = lazily(
    r"(?:(?<=^an)|(?<=^p)|(?<=^h)|(?<=^f)|(?<=^leuk)|(?<=^arch)|(?<=^c)|(?<=clop)|(?<=thop)|(?<=^man)|(?<=rrh))"
    r"[ao]e(?=[mdstuo]|ol|a?$)"
)
_DOUBLE_L = lazily(
    r"(trave|mode|counse|counci|jewe|marve|woo|fulfi|enro|insta|ski|wi)ll(?=ers?$|ors?$|ous|en$|ments?$|ful)"
)
SPELLINGS = {
    "ageing": "aging",
    "aeroplane": "airplane",
    "afterwards": "afterward",
    "aluminium": "aluminum",
    "amongst": "among",
    "adviser": "advisor",
    "advisers": "advisors",
    "artefact": "artifact",
    "artefacts": "artifacts",
    "axe": "ax",
    "burnt": "burned",
    "cheque": "check",
    "cheques": "checks",
    "cosy": "cozy",
    "disc": "disk",
    "discs": "disks",
    "draught": "draft",
    "dreamt": "dreamed",
    "enquiries": "inquiries",
    "enquiry": "inquiry",
    "enquire": "inquire",
    "enquired": "inquired",
    "focussed": "focused",
    "gaol": "jail",
    "grey": "gray",
    "jewellery": "jewelry",
    "judgement": "judgment",
    "judgements": "judgments",
    "acknowledgement": "acknowledgment",
    "kerb": "curb",
    "learnt": "learned",
    "leapt": "leaped",
    "mould": "mold",
    "moustache": "mustache",
    "okay": "ok",
    "plough": "plow",
    "practise": "practice",
    "practised": "practiced",
    "practising": "practicing",
    "programme": "program",
    "programmes": "programs",
    "pyjamas": "pajamas",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "sceptics": "skeptics",
    "scepticism": "skepticism",
    "spelt": "spelled",
    "storey": "story",
    "storeys": "stories",
    "sulphur": "sulfur",
    "towards": "toward",
    "tyre": "tire",
    "tyres": "tires",
    "whilst": "while",
}
"""English words with a spelling of their own that no rule tells."""


def one_spelling(word: str) -> str:
    """The key spelling of a lower-case English word: American where British and American differ.

    A key, not a spelling to show: now and then it is no word at all, but never that of another word.
    """
    if word in SPELLINGS:
        return SPELLINGS[word]
    if len(word) < 5:
        return word
    if "our" in word:
        word = _OUR.sub(r"\1or", word)
    elif "re" in word[-4:]:
        word = _RE.sub(r"\1er\2", word)
    elif "ence" in word:
        word = _ENCE.sub(r"\1ense\2", word)
    elif "ogue" in word:
        word = _OGUE.sub(r"\1og", word)
    if ("is" in word or "ys" in word) and not _NEVER_IZE.match(word):
        word = _ISE.sub(r"\1z\2", word)
    if "ae" in word or "oe" in word:
        word = _DIGRAPH.sub("e", word)
    if "ll" in word:
        word = _DOUBLE_L.sub(r"\1l", word)
    return word
