"""Paragraphs that are not the article's: calls to subscribe, follow, share, log in; cookie and copyright lines.

General patterns in the languages most pages come in. A paragraph counts only when it is short and the pattern stands
at its beginning or is the whole of it, so that prose about a newsletter stays prose.
"""

from __future__ import annotations

from sidebyside.language.patterns import lazily

LONGEST = 240
"""Characters of the longest paragraph that can be boilerplate."""
_MOST_WORDS = 32

_PLATFORM = (
    r"(?:newsletters?|mailing list|podcasts?|whats\s?app|telegram|youtube|facebook|instagram|twitter|linkedin|tiktok"
    r"|mastodon|bluesky|google news|apple news|on x\b|nachrichten-app|boletín|boletim|lettre d['’]information"
    r"|nieuwsbrief"
    r"|nyhedsbrev|nyhetsbrev"
    r"|рассылк\w+|телеграм\w*|النشرة)"
)
_THING = (
    rf"(?:{_PLATFORM}|channel|threads|social media|apps?|alerts?|notifications?|inbox|updates|briefing|rss|subscribers?"
    r"|subscription|page|community|headlines|latest news|kanal|canal|cha[iî]ne|canale|канал\w*|قناتنا|تطبيق\w*)"
)
_OURS = (
    r"(?:our|us|your|my|free|unser\w*|ihren?|uns|notre|nos|nous|nuestr\w+|nostr\w+|noss[ao]s?|onze|vår\w*|vores|наш\w*)"
)
_CALL = (
    r"(?:please |click (?:here )?to |tap to |don['’]t forget to |to |you can )?"
    r"(?:join|follow|like|subscribe|sign up|register|get|receive|download|install|watch|listen to|find|stay|keep up"
    r"|support|visit|click|"
    r"abonnieren|folgen|melden|jetzt|laden|suivez|abonnez|inscrivez|rejoignez|recevez|t[ée]l[ée]chargez"
    r"|suscr[ií]b\w+|s[ií]gu\w+|[úu]n[ea]\w*|recib\w+|descarg\w+|seguici|segui|iscriviti|scarica"
    r"|siga|assine|inscreva|receba|volg|schrijf|abonneer|f[öø]lj|følg|prenumerera"
    r"|подпи[шс]\w+|читайте|следите|присоединяйтесь|تابعوا|تابعونا|اشترك\w*|انضم\w*)\b"
)

_MAIL = r"(?:e-?mail|newsletter|message|mailing)"
_PATTERNS = (
    rf"(?:view|read|open|see)\s(?:this\s)?(?:{_MAIL}\s)?(?:online\s)?(?:in|on|with)\s(?:your|a|the)?\s?(?:web\s?)?browser\b.{{0,30}}"
    r"|(?:im|in (?:ihrem|deinem)) browser (?:ansehen|anzeigen|öffnen|lesen)\b.{0,30}"
    r"|(?:voir|ouvrir|lire|afficher)\b.{0,30}\bdans (?:votre|le|un) navigateur\b.{0,30}"
    r"|ver (?:este |esta )?.{0,30}\ben (?:el|su|tu|un) navegador\b.{0,30}",
    rf"you(?:['’]re|\sare|\shave)?\s(?:currently\s)?receiv(?:ed|ing)\s(?:this|our|these)\s{_MAIL}s?\s(?:because|as|since)\b.{{0,160}}"
    r"|sie erhalten diese\w? (?:e-?mail|newsletter|nachricht)\b.{0,160}"
    r"|vous recevez (?:cet|ce|cette) (?:e-?mail|courriel|message|newsletter)\b.{0,160}"
    r"|(?:has recibido|recibes|recibe|ha recibido) este (?:correo|e-?mail|mensaje|boletín)\b.{0,160}",
    r"(?:to )?(?:unsubscribe|update your preferences|manage (?:your )?(?:preferences|subscriptions?))\b.{0,100}",
    rf"{_CALL}(?=.{{0,60}}\b{_OURS}\b)(?=.{{0,100}}\b{_THING}).{{0,200}}",
    rf"{_CALL}(?=.{{0,60}}\b{_PLATFORM}).{{0,90}}",
    r"(?:تابعوا|تابعونا|اشترك\w*|انضم\w*)\b.{0,120}",
    r"(?:you can )?(?:share|tweet|e-?mail|print|save|copy) (?:this|the|on|via|to) (?:article|story|post|page|link"
    r"|facebook|twitter|x|whatsapp|linkedin|email|reddit)\b.{0,60}",
    r"(?:share|tweet|teilen|partager|compartir|condividi|compartilhar|delen|поделиться|مشاركة|شارك)\W*",
    r"(?:read (?:more|also|next|the full (?:story|article))|also read|see also|related(?: (?:articles?|stories|news"
    r"|topics|content|posts|links|coverage))?|more (?:on this|from|stories|news|like this)|recommended(?: for you)?"
    r"|most (?:read|popular|viewed)(?: in [\w ]{1,30})?|trending(?: now)?|you (?:may|might) (?:also )?like"
    r"|what to read next|up next"
    r"|don['’]t miss|editor['’]s picks?|popular stories|latest (?:news|stories|headlines)"
    r"|lesen sie (?:auch|mehr|hier)|auch interessant|weitere (?:videos|artikel|themen|meldungen)|mehr zum thema"
    r"|lire aussi|à lire aussi|lea también|te puede interesar"
    r"|leggi anche|leia (?:também|mais)|lees (?:ook|meer)|læs også|läs (?:också|mer|även)|читайте также"
    r"|les (?:også|mer|alt)|lue (?:myös|lisää)|czytaj (?:więcej|także|też|również|dalej)|zobacz (?:też|także|również)"
    r"|čtěte (?:také|více)|přečtěte si(?: také)?|čítajte (?:aj|viac)|pročitajte (?:i|još|više)|citește (?:și|mai mult)"
    r"|olvassa? (?:el|tovább)|διαβάστε (?:επίσης|ακόμ[ηα]|περισσότερα)|читайте також|читати також|ayrıca (?:oku|okuyun)"
    r"|devamını oku|ilgili haber(?:ler)?|baca (?:juga|selengkapnya)|lihat juga|xem thêm|đọc thêm|soma (?:zaidi|pia)"
    r"|관련 ?기사|더 ?보기|(?:article|story) continues (?:below|after)(?: this)?(?: ad| advertisement)?"
    r"|по теме|相关(?:阅读|新闻|链接|文章|报道|专题)|相關(?:閱讀|新聞|連結|文章|報導)|延伸(?:阅读|閱讀)"
    r"|推荐阅读|推薦閱讀|热点推荐|今日推荐|関連(?:記事|ニュース|リンク|キーワード)|おすすめ記事|続きを読む|あわせて読みたい"
    r"|この記事(?:をシェア|を共有)|اقرأ أيضا\w*|اقرأ المزيد)\b(?:\s*[:|»›>–—-].*|\W*)",
    r"(?:यह भी पढ़ें|ये भी पढ़ें|আরও পড়ুন|อ่านเพิ่มเติม|อ่านต่อ)(?:\s*[:|»›>–—-].*|\W*)",
    r"(?:watch|listen|read more|see more|photos|video) \| .{3,120}",
    # What a maker of blogs puts under each entry of a feed.
    r"the post .{3,160}(?<! which)(?<! that) (?:first appeared|appeared first) on [^,;]{2,60}",
    r"(?:advertisement|advertising|sponsored(?: content| by)?|promoted(?: content)?|anzeige|werbung|publicité"
    r"|publicidad|pubblicità|publicidade|advertentie|annonse?|реклама|إعلان)\b(?: \d{1,3})?\W*",
    r"article content\W*",
    r"[［\[【]?(?:有料)?会員限定.{0,120}",
    r"この記事は(?:有料)?会員限定.{0,160}",
    r"(?:story |article )?continues? (?:below|after)(?: (?:the )?(?:advertisement|ad|video|gallery))?\W*",
    r"(?:we|this (?:site|website)|our (?:site|website)|by (?:using|continuing)|diese (?:website|seite)|wir|ce site"
    r"|nous|este sitio|usamos|utilizamos|questo sito)\b(?=.{0,120}\bcookies?\b).{0,200}",
    r"(?:accept|reject|manage)(?: all)? (?:cookies|preferences|settings)\b.{0,60}",
    r"(?:©|\(c\)\s*\d{4}|copyright\s*(?:©|\(c\)|\d{4}|by\b)).{0,160}",
    r".{0,120}\ball rights reserved\b\.?(?:.{0,80})",
    r"(?:log|sign) ?in\b(?: (?:or|to|/) .{0,80})?\W*",
    r"already (?:a|have an?) (?:subscriber|member|account)\b.{0,80}",
    r"(?:this (?:article|story|content) is (?:only )?(?:for|available to|reserved for)|to continue reading"
    r"|subscribe (?:now )?to (?:continue|read|keep reading)|you have reached your (?:limit|monthly))\b.{0,160}",
    r"(?:\d+ |no |view |show |post a |leave a |add a |load )?(?:more )?comments?(?: \(\d+\)| yet)?\W*",
    r"(?:be the first to comment|leave a (?:reply|comment)|join the (?:conversation|discussion))\b.{0,80}",
    r"(?:back to top|skip to (?:main )?content|jump to (?:content|navigation)|close|menu|search|next|previous"
    r"|home|view gallery|view comments|load more|show more|see all)\W*",
    r"(?:if you (?:like|enjoy(?:ed)?|value) (?:this|our|what)).{0,160}",
    r"(?:have (?:a|any) (?:tip|news tip|story)|got a (?:tip|story)|do you have (?:a|any) (?:tip|information))\b"
    r".{0,160}",
)
_COMMANDS = (
    r"(?:页面功能|发表评论|發表評論|查看评论|我来说两句|我要评论|评论|打印本文|打印|收藏本文|收藏|发送给朋友|推荐给(?:朋友|好友)"
    r"|复制链接|分享到?|关闭窗口|关闭|返回(?:顶部|首页|目录)?|上一[页篇]|下一[页篇]|加入收藏|设为首页|大家都在看|热点排行|推荐|更多"
    r"|登录|注册|字体|大|中|小|纠错|举报|点赞|收起|展开全文|阅读全文|ログイン|会員登録|シェア(?:する)?|ツイート(?:する)?"
    r"|コメント(?:する)?|印刷|保存|フォローする|閉じる)"
)
"""What the buttons of Chinese and Japanese pages say; a line of nothing but such words is a row of them."""


_PATTERN = lazily("|".join(_PATTERNS))
"""For small letters: told to ignore case, Python looks at every alternative at length."""
_BUTTONS = lazily(rf"[【「\[（(]?(?:{_COMMANDS}(?:\s?[（(]?\d+[)）]?)?+[\s\]\[|｜【】「」:：／/·（）()]*+)++")


def is_boilerplate(text: str) -> bool:
    """Whether ``text``, one paragraph, is a call to action, a notice or a link list's heading rather than the
    report's own words."""
    if len(text) > LONGEST:
        return False
    words = text.split()
    if len(words) > _MOST_WORDS:
        return False
    line = " ".join(words).strip(" .…!>»›*•|-–—→▶")
    if not line:
        return False
    return _PATTERN.fullmatch(line.lower()) is not None or (not line.isascii() and _BUTTONS.fullmatch(line) is not None)
