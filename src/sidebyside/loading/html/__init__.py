"""A web page to a draft. `page` puts together, in this order:

1. `parsing`: the tree, whatever the markup; `facts.metadata`: what the page says of itself, and `facts.saved` what a
   browser wrote into it.
2. `blocks.finding`: its blocks of text (`pageblock`), gathered (`gathering`) with what holds inside each element
   (`inside`) by tags, by `names` and by the style sheets' `hiding` rules, and `marks` inside lines; `pardon` corrects
   names and styles that hide the article itself. `facts.headline` finds the headline among them, and `choice.others`
   marks the next articles of an endless page.
3. `choice.asking`: which passages trafilatura takes; `article`: which blocks these are, and then `completing` takes
   back what stands among them, `container` settles where the article is and ends, `lead` adds the standfirst, and what
   is about the article goes (`credits`), and so do `offers` and `labels`; `parts` takes the headings of a live blog's
   posts. `stated` holds the choice against the text in the page's data, and `notes` marks what a desk put under it.
4. `facts.shown`: author and date between headline and text; `facts.language`: whether the text is in the language that
   the page declares.
5. `frames`: where all that finds no text, the page that a frame holds.

What the three rooms know of each other runs one way: `blocks` (what stands on a page: `prose` and `letters` tell and
compare it), `facts` (what the page says of itself), `choice` (what of it is the article).

`fragment` reads pieces of HTML in other formats: all that is visible.
"""
