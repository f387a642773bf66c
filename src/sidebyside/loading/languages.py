"""Which language a text is in: by script where a script has one main language, else by its commonest words.

The words are each language's most frequent function words, as any grammar lists them. A text of fewer than about ten
words, or of a language not in the table, gets no answer rather than a wrong one.
"""

from __future__ import annotations

import re
from collections import Counter

_WORDS: dict[str, str] = {
    "en": (
        "the of and to in is that for it was on with as be at by this had not are but from or have an they "
        "which you were her she his he its their has been will would who said about when there more after one "
        "all also out up what into than"
    ),
    "de": (
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden "
        "aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur "
        "oder aber vor zur bis mehr durch"
    ),
    "fr": (
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec "
        "son aux d l cette ont mais comme ou été elle leur nous ses être à ces entre fait après même aussi sa "
        "deux où"
    ),
    "es": (
        "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me "
        "si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde "
        "está porque"
    ),
    "it": (
        "di che e la il un a per è in una del non sono i le con da si al dei della lo nel alla più anche gli "
        "come ha ma se dal delle nella sua o ai degli su cui questo essere stato tra hanno dopo suo ci"
    ),
    "pt": (
        "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem "
        "à seu sua ou ser quando muito há nos já está também só pelo pela até isso ela entre era depois são"
    ),
    "nl": (
        "de van een het en in is dat op te zijn met voor niet aan er die hij ook om als bij uit was door naar "
        "dan ze maar nog wordt over heeft tot werd worden hebben deze meer of haar ik wel geen kan zou hun"
    ),
    "sv": (
        "och i att det som en på är av för med till den har de inte om ett han men var jag från vi så kan när "
        "eller under också efter ska sig hon där nu över in vid mot än alla år"
    ),
    "da": (
        "og i at det er en til af på som med for de den der har ikke et han var jeg vi men om fra så sig kan "
        "hun efter når eller blev også skal ved have nu over være ind mod år end hvor op ud"
    ),
    "no": (
        "og i det er en til på som at av for med de har ikke et den han var jeg vi men om fra så seg kan hun "
        "etter når eller ble også skal ved nå over være inn mot år enn hvor opp ut sier"
    ),
    "fi": (
        "ja on ei että se hän oli ovat joka mutta tai kun myös niin kuin ole mukaan jos sen jo vain jonka "
        "ollut hänen olla tämä vielä sekä nyt mitä sitä siitä tämän kanssa joten voi"
    ),
    "pl": (
        "w i na z do się nie że to jest o jak a po od przez za są co dla ale był tym tego jego czy oraz roku "
        "może być już przed tak pod było która który które ich także tylko jako bardzo przy"
    ),
    "cs": (
        "a v se na je že s z o do to i ve za by k si jako pro po od jsou ale tak který podle bylo byl které "
        "která až není také už při jeho nebo její však co pod této mezi před více"
    ),
    "sk": (
        "a v sa na je že s z o do to aj vo za by k si ako pre po od sú ale tak ktorý podľa bolo bol ktoré "
        "ktorá až nie tiež už pri jeho alebo jej však čo pod medzi pred viac"
    ),
    "hu": (
        "a az és hogy nem is egy ez volt meg csak de van már azt el ha szerint még vagy mint lesz sem kell "
        "aki után ami majd illetve között lehet pedig minden ki amely több két"
    ),
    "ro": (
        "de și în a la cu că o pe nu din care un pentru mai este se ale al fost sau au fi dar prin ca după "
        "lui sunt această acest fără între într ce dintre asupra iar doar"
    ),
    "tr": (
        "ve bir bu için da de ile olarak daha olan çok en gibi sonra kadar var ne o ama değil ise her ya göre "
        "olduğu dedi tarafından şu iki yeni etti yıl ancak hem"
    ),
    "id": (
        "yang dan di dengan untuk dari pada dalam ini itu tidak akan adalah juga ke oleh telah sebagai mereka "
        "bisa karena atau ada saat tersebut kata lebih menjadi kami dia setelah bahwa"
    ),
    "vi": (
        "và của là có được trong cho một không các với những để người này đã từ khi đến về như cũng nhiều ra "
        "tại trên theo vào năm sẽ phải do"
    ),
    "ca": (
        "de la que i el a en les els per un una amb del no es va al és dels més ha com aquest seva són però "
        "també o seu aquesta entre sobre fins molt quan"
    ),
    "hr": (
        "i u je na da se za od su o s a kako ne koji bi to što kao iz ili nije sam će bio samo već ali po "
        "koja prema nakon te do još godine biti"
    ),
    "lt": ("ir kad į iš su tai yra buvo jis bei ne bet kaip už apie po tik dar nuo jau metų ar savo kuris prie"),
    "ru": (
        "и в не на что с по а как это он к из но за у от так о же его для мы бы до то или был она при также "
        "были их после может уже чтобы если году все которые"
    ),
    "uk": (
        "і в не на що з у та до як це він за про а від його для бути або але під було так є також які при "
        "після може вже щоб якщо році який"
    ),
    "bg": (
        "на и да се за от в е не че с по са като до ще той си при но а или беше със това също които след може "
        "вече бъде има през който"
    ),
    "sr": (
        "и у је на да се за од су о са а како не који би то што као из или није сам ће био само већ али по "
        "која према након те до још године"
    ),
    "ar": (
        "في من على أن إلى التي عن مع هذا ما لا الذي هذه كان بعد كما بين أو وقال قال إن قد كانت حتى كل ذلك لم "
        "خلال قبل غير أنه"
    ),
    "fa": (
        "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت شد می شده اند بود های ما دو کند باید "
        "پس اما وی هر"
    ),
    "ur": ("کے کی میں کا ہے اور سے کو نے پر یہ کہ بھی ہیں اس نہیں کر تھا ان وہ ایک جو کیا گیا تو ہو لیے ہی تک"),
    "he": ("של את על לא הוא כי זה עם גם אל היא או כל יותר אבל אם מה בין היה הם אני רק יש עד כך אחרי כדי"),
    "hi": ("के में की है और से का को पर ने यह कि भी नहीं एक हैं इस लिए हो कर था तो गया ही जो वह"),
    "mr": ("आहे आणि या च्या ते हे की तर होते केली नाही असे मध्ये एक आहेत त्यांनी झाली होता करण्यात"),
}

_SCRIPTS = (
    (re.compile("[\u3040-\u30ff]"), "ja"),
    (re.compile("[\uac00-\ud7a3]"), "ko"),
    (re.compile("[\u4e00-\u9fff]"), "zh"),
    (re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), "el"),
    (re.compile("[\u0e00-\u0e7f]"), "th"),
    (re.compile("[\u0980-\u09ff]"), "bn"),
    (re.compile("[\u0b80-\u0bff]"), "ta"),
    (re.compile("[\u0c00-\u0c7f]"), "te"),
    (re.compile("[\u0a80-\u0aff]"), "gu"),
    (re.compile("[\u0a00-\u0a7f]"), "pa"),
    (re.compile("[\u0c80-\u0cff]"), "kn"),
    (re.compile("[\u0d00-\u0d7f]"), "ml"),
    (re.compile("[\u0d80-\u0dff]"), "si"),
    (re.compile("[\u1000-\u109f]"), "my"),
    (re.compile("[\u1780-\u17ff]"), "km"),
    (re.compile("[\u0e80-\u0eff]"), "lo"),
    (re.compile("[\u0530-\u058f]"), "hy"),
    (re.compile("[\u10a0-\u10ff]"), "ka"),
    (re.compile("[\u1200-\u137f]"), "am"),
)

_WORD = re.compile(r"[^\W\d_]+(?:[\u0900-\u0903\u093a-\u094f]+[^\W\d_]*)*")
_HEAD = 20_000


def identify(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``, or "" where it cannot be told."""
    head = text[:_HEAD]
    letters = sum(map(str.isalpha, head))
    if letters < 2:
        return ""
    counts = [(len(pattern.findall(head)), code) for pattern, code in _SCRIPTS]
    found = {code: count for count, code in counts}
    east = found["ja"] + found["zh"]
    if east > 0.25 * letters and found["ko"] < east:
        return "ja" if found["ja"] > 0.05 * east else "zh"
    for count, code in counts:
        if code not in ("ja", "zh") and count > 0.4 * letters:
            return code
    words = Counter(word.lower() for word in _WORD.findall(head))
    total = sum(words.values())
    if total < 5:
        return ""
    scores = sorted(((sum(words[word] for word in _SETS[code]), code) for code in _SETS), key=lambda s: (-s[0], s[1]))
    (best, code), (second, _) = scores[:2]
    if best < max(2, 0.12 * total) or best == second:
        return ""
    return code


_SETS = {code: frozenset(words.split()) for code, words in _WORDS.items()}
