"""The commonest words of languages, by script: what a text is told by (`identify`), with the letters of `alphabets`.

Words stand in the order of how frequent they are in news, roughly: the first weigh most. A word that two languages
have stands in both lists; a list that lacked it would count it as evidence for the other. Languages that are not
folded or stemmed are listed as well: a text in one of them is else taken for its neighbour.
"""

from __future__ import annotations

_LATIN = {
    "en": "the of and to a in that is was for it with as on be at by he his had not are but from or have an they "
    "which one you were her all she said has will there would their we him been who when more no if out so what "
    "its about into than them can only other new some could time after over also two these may then do first "
    "any my now such like our up this i before most s t between against under where while because during how "
    "through people year last being did should many must those made both your me us off down since until around "
    "himself very just even still",
    "de": "der die und in den das von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor "
    "zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter "
    "wir soll ich wurden worden waren hatten eines beim sagte alle was doch da hier wo ihm ihr ihn uns sehr "
    "viele würde würden hinter zwischen während wegen seit ohne etwa dieser diese dieses keine kein ihrer "
    "seiner teilte ins mich heute",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il l d sont avec "
    "mais ou cette ont aux comme son qu elle n s c nous je été leur ses sa fait entre deux même était être "
    "aussi tout ces après sans dit peut ils selon avait depuis où dont contre sous ainsi très si bien leurs on "
    "lui y j jusqu fut furent étaient avaient lors chez vers pendant avant encore toujours ans lequel laquelle "
    "aucun vous mes alors afin tous toutes toute autres déclaré faire quand car moins trois celui celle cela "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre ministre président maire",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha e me si "
    "sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi "
    "porque qué sólo solo han yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese "
    "ahora según fueron eran habían tras durante hace esa estos mientras aunque cada hacia unos ningún ninguna "
    "contra luego otros otra otro después dijo ante les ella ellos antes aún estaba sido quien quienes hoy tres "
    "podrían podría anunció policía frente será nuevo nueva",
    "it": "di e il la che in a per un è del le della non una con i si l da sono al come più nel dei alla d ha ma dal "
    "gli delle anche lo su se o dell ad nella ed stato all anni suo ai due questo dalla nell sul hanno essere "
    "sua prima degli ci era questa tra fatto tutto loro dopo molto quando cui solo perché nei ancora sulla dall "
    "agli alle sui stata stati state fra uno tre così poi mentre contro senza sarà aveva quella quello ne suoi "
    "sue nelle dai dagli dalle fino oggi ieri verso cosa chi detto mi quali ogni sia siano stesso",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu "
    "sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos "
    "ter seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm numa pelos "
    "segundo disse pelas anos dois duas este esta durante após contra sobre ainda sido porque onde são ano "
    "desde será pode havia estava lhe qual antes agora dia todos outros outra fazer ficou vai",
    "ca": "de la que i el a l en els va d les per un és amb una del al no es s ha dels més com van però pel als ser o "
    "han aquest ja també seva n hi són aquesta entre molt quan fins ho perquè seu estat després on sense anys "
    "pels fet havia tot des era m t sobre haver anar hem aquests ara qui què si segons ni havien durant dos "
    "dues tots dins cada altres seus seves cap bé així abans contra dia encara mentre tant uns unes aquestes "
    "està estan nou dijous dimarts dimecres divendres dissabte diumenge dilluns ahir avui sota fer dir altre "
    "altra",
    "gl": "de a que o e do da en os un para unha no con na as é por se non como máis dos ao das foi pola polo seu súa "
    "pero nos nas á está tamén ou entre onde ser ano son sobre xa cando polos ata lle hai ás seus desde ten "
    "tras anos dous dúas moi súas polas eran foron porque sen segundo este galicia hoxe onte mesmo tiña durante "
    "despois antes haberá existe xunta eles ela el isto iso nin nun nunha cun cunha dun dunha agora contra dixo "
    "tres poderían podería policía unhas uns nova novo veciños martes luns mércores xoves venres",
    "ro": "de și în a la cu pe din că o un să nu este care pentru mai au fost se al sau prin ale după sunt dar fi lui "
    "ca unui acest această între despre până s ar i va unei lor nici ce cel cea cei cele am ei el ea era dintre "
    "când doar foarte fără spus potrivit către cum dacă face asupra astfel ani două doi ţi fiind erau avea are "
    "sale său sa decât aceste acestea acestui deja iar ori toate toți însă şi cât",
    "rm": "la il da che e ils las per en cun ina in a dal ha è na betg quai èn vegn ei ed d l dils dallas sin ins tar "
    "han sa sco era pli u s ella el vegnir ses sia suenter tranter avair èsser onns dil cul",
    "oc": "de la que lo e a los las un una per en es del dins amb al son se d l pas dels mai o foguèt qu aquò aqueste "
    "aquesta coma tanben mas foguèron sus quand pels pel dempuèi entre li sens aviá èra fins jos segon après",
    "nl": "de van het een en in is dat op te zijn met voor niet die aan er om ook als dan maar bij of uit nog worden "
    "door naar heeft hij ze wordt tot je mijn deze over zich hebben meer al was werd geen wel haar hun ik kan "
    "kunnen we zo veel tegen onder moet na waren twee jaar had zegt volgens werden zal zullen zij hem dit wat "
    "omdat zou konden moeten tijdens vanaf tussen sinds zei alle toen zonder andere hoe weer daar hier waar nu "
    "mensen ons vrijdag dinsdag maandag gisteren zouden hadden ten uw u eerste nieuwe",
    "af": "die van en in is het nie n te dat om wat vir op sy met aan as hy word sal deur ook was by ons hulle uit na "
    "daar kan maar ek tot se nog of so wees een oor moet teen êr jaar hom meer dit baie ander toe haar geen "
    "tussen net omdat tydens gesê volgens weens sedert hierdie mense twee drie gedurende wil nou sê al sonder "
    "hê onder waar kon sou moes julle jy jou my hul hoe daardie eerste nuwe wanneer reeds geword self dan lank "
    "weke beamptes polisie",
    "fy": "de fan it en in is dat te op mei net foar ek hy oan by om as mar wurdt út hat nei der troch se oer hawwe "
    "wie binne noch dy syn har dizze sy om't sil soe moat oant tsjin twa jier ûnder",
    "lb": "de an den vun d dat ass fir mat op ze net e zu sech déi och um si huet ginn dass en bei gouf et nach iwwer "
    "war vum eng zum aus wéi sinn hunn awer hir säin nëmmen eis",
    "sv": "och i att det som en på är av för med till den har de inte om ett han var men jag sig från vi så kan när "
    "år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket "
    "än här då blev hon blir varit enligt mellan bara två sina sitt detta över in hans hennes man mer utan inom "
    "blivit genom säger sade sedan fram även upp vad dem oss ha nya hur någon några inget ingen igen tre inför "
    "samt",
    "da": "og i at det er en til på af for den med de der som ikke har et han var om men fra jeg sig vi så kan når år "
    "efter også eller nu sin ved mod skal ville blev ud være havde alle andre meget end her hvor hun bliver "
    "siger mellem over blive mange to ind kun under op da blevet vil kunne hvad min man mere siden deres dem "
    "sagde uden ham hans hendes sit sine ifølge inden gennem ingen noget nogle selv før denne dette mens jo får "
    "tre lidt uger uge ugen fordi mennesker hvis efterfølgende kommer nye",
    "no": "og i det er en på til som av for at med de den har ikke et han var om men fra jeg seg vi så kan når år "
    "etter også eller nå sin ved mot skal ville ble ut være hadde alle andre mye enn her hvor hun blir sier "
    "mellom over bare mange to inn under opp da blitt vil kunne hva min man mer siden deres dem sa uten ham "
    "hans hennes sitt sine ifølge innen gjennom ingen noe noen selv før denne dette mens får tre litt ei dei "
    "ikkje eg frå vart berre korleis ein eit vere meir mykje seier kva no òg skulle sidan saman heile nokon "
    "uker uke uka fordi mennesker hvis etterpå kommer nye videre",
    "is": "og í að á er sem til við um með en fyrir ekki af það var hefur frá eru þess hann því hún þeir verið þar "
    "eftir vegna kom yfir hafa sé verður þegar þetta hans verða hafi þá nú segir voru sagði þeirra svo eða úr "
    "þau sér eins ekkert upp ár undir hjá milli væri honum henni þeim hér mjög bara líka sinn sína",
    "fo": "og í at á tað er ein sum til við um av men fyri ikki var hevur frá eru hann hon verða verður vóru eftir "
    "tey teir hesum hava havi hetta sær ella upp út nú sigur millum undir mánadagin týsdagin fríggjadagin "
    "føroyum teimum",
    "fi": "ja on ei että oli se hän mutta ovat kuin myös joka tai mukaan sen jo nyt vain kun hänen ole sekä olivat "
    "ollut hänet he olla ne niin jos joita jotka jonka jossa tämä tämän sitä siitä siihen mitä kanssa ennen "
    "jälkeen vuoden vuonna vielä noin voi olisi eivät koska aikana kertoo sanoi kertoi muun muassa yli alle "
    "kaksi kolme heidän tällä hänellä sitten aina enää siksi kaikki paljon kuitenkin välillä vastaan saakka "
    "asti lisäksi voivat heitä edessä uusi uuden vasta",
    "et": "ja on ei et oli see ta kui ka aga mis oma kes või ning siis ma nii selle seda kuid mida nad üle pärast "
    "juba pole veel välja kus eest järgi ainult kuni ole olid poolt sest mille aasta aastal aastat vastu vahel "
    "tema nende kelle sai peab tuleb ütles teatas kolm kaks enne ajal kohta saab võib olnud olla jooksul ega "
    "teisipäeval kolme kahe inimest võivad teatel ees peale",
    "lv": "un ir ka no uz par ar kas arī tika lai bet kā to pēc tiks pie nav vai bija tas viņš gan gada gadā līdz tā "
    "jau viņa tam šo šī būs kad šajā savu tad kuri kura kurš viņi ja vēl pret tikai starp tās vairāk bez ne tie "
    "sava tai bijis esot gadu divas divi teica paziņoja otrdien piektdien pirms laikā jo trīs cilvēki varētu "
    "jaunā sacīja bijuši dienas visi",
    "lt": "ir į kad yra iš su tai o bet kaip buvo ar jis dėl apie ne per nuo po iki už tik jau jų jo taip prie metų "
    "metais bus ji jie jos nei dar gali tarp šis kurie kuri kuris prieš pat be savo todėl labai tačiau pagal šį "
    "šios tą nėra mūsų kai pirmadienį antradienį penktadienį sakė pranešė du dvi metu kurių buvę nes žmonės "
    "žmonių trys dienas nors savaitės dviejų visi",
    "pl": "w i na z się do nie że to jest o od po przez dla jak ale za przy są był tym co tego już jego ich może oraz "
    "jako być tylko czy ma które który która lub też przed został między gdy a we ze było była były jej tej by "
    "bez pod nad lat roku ten ta te nich także została zostały zostali miał mają swoje swoich swój jednak "
    "przeciwko wtorek piątek powiedział poinformował dwa dwóch dwie bardzo będzie będą podczas ponieważ aby "
    "kiedy tak nam nas mu według zanim mogą niż osoby osób trzy ludzi zostanie poza wśród gdzie żeby wszystkie "
    "wiele dzień kto",
    "cs": "a se v na je že to s z do o i jako za ve pro by k byl ale po jeho od které který jsou podle při jsem až "
    "tak už být má také bylo jen nebo před však kteří která aby byla byli byly si jak více u ze není co tím kdy "
    "ho jejich mezi či než proti své svou svého mu pouze lidí dva dvě roku let během kvůli může bude budou kde "
    "proto ještě řekl uvedl úterý pátek když protože další neboť této tento toto tato tom tomu asi kdo pod bez "
    "jejího něj",
    "sk": "a v sa na je že s o z do to aj ako za pre by k bol ale po jeho od ktoré ktorý sú podľa pri som až tak už "
    "byť má tiež bolo len alebo pred však ktorí ktorá aby bola boli si viac zo nie čo tým keď ho ich medzi či "
    "než proti svoje svoju svojho vo so ku ľudí dva dve dvoch roku rokov počas kvôli môže bude budú kde preto "
    "ešte povedal uviedol utorok piatok pretože ďalšie tejto tento toto táto tom tomu nebol nebola neboli jej "
    "mal mali i u iba kto pod bez sme nich sám sama",
    "sl": "in je v na da se za so ki z s pa po o od do kot tudi ne bi bo ni bil med ter ob iz pri še bila kar bili že "
    "ali zaradi lahko tem bodo več bilo kako ima to ta tega pred le saj če svoje kjer ko jih njegov brez proti "
    "leta let pod potem torek petek povedal dejal dva dve tednov dveh preden čeprav kdo kaj mu ga jo jim bile "
    "nad naj zato vendar vse tako sporočil sta smo ker niso niti kateri katerih katera ljudi tri nov nova novem "
    "zdaj ure danes včeraj",
    "hr": "je i u na da se za su od s o a koji će iz što kao ne to do po koje ali bi ili koja nije bio te sa bila "
    "prema više kako samo između nakon još već prije dvije gdje biti bili tijekom uz kod vrijeme ga mu ih zbog "
    "među svoje bilo godine godina tjedna tjedan tjedni tisuća tko netko također rekao izjavio utorak petak "
    "pred kada protiv dana ovo ovaj ova taj ta sve priopćio priopćila unatoč vijeće sustav dva bez jer kad "
    "jučer danas njegov siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada "
    "studenoga prosinca izvijestio",
    "bs": "je i u na da se za su od s o a koji će iz što kao ne to do po koje ali bi ili koja nije bio te sa bila "
    "prema više kako samo između nakon još već prije dvije gdje biti bili tokom uz kod vrijeme ga mu ih zbog "
    "među svoje bilo godine godina sedmice sedmica hiljada ko neko također rekao izjavio utorak petak pred kada "
    "protiv dana ovo ovaj ova taj ta sve saopćio saopćila uprkos vijeće sistem dva bez jer kad jučer danas "
    "njegov januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra bosne "
    "kantona",
    "sr": "je i u da na se za su od sa o a koji će iz što kao ne to do po koje ali bi ili koja nije bio te s bila "
    "prema više kako samo između nakon još već pre dve gde biti bili tokom uz kod vreme ga mu ih zbog među "
    "posle svoje bilo godine godina nedelje nedelja hiljada ko neko takođe rekao izjavio utorak petak pred kada "
    "protiv dana ovo ovaj ova taj ta sve saopštio saopštila uprkos veće sistem dva bez jer kad juče danas "
    "njegov januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra srbije "
    "gradonačelnik deo",
    "sq": "të e në dhe i për me që një se nga është më si ka u do nuk por ai kjo ky janë kanë ishte edhe pas këtë ju "
    "duke tij ajo kur ose vetëm gjatë mund prej tha ndërsa deri sipas kundër dy vit viti ishin ata sot kishte "
    "kishin qenë tyre saj mbi tek nën pa para shumë",
    "hu": "a az és hogy nem is egy ez volt csak meg de el van már még ki mint ha azt vagy lesz között után szerint "
    "aki amely ezt sem voltak majd pedig miatt két kell lehet nagyon minden több be fel le őket neki ami ahol "
    "nincs ellen alatt akik amelyek ezért mert így úgy arra abban ebben erre illetve valamint során óta elött "
    "előtt akkor kedden pénteken közölte mondta elmondta azonban tovább ezen annak ennek évben éves fog nélkül",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en ne o kadar sonra ama var olduğunu değil her ki ya mi "
    "göre olduğu ancak iki yeni tarafından büyük ise ilk yıl dedi oldu önce bin karşı nedeniyle etti üzerine "
    "edildi açıkladı söyledi kişi şu ben biz hem arasında içinde sadece bunun süre günü yok değildi veya çünkü "
    "üç olacak ettiği konusunda boyunca salı cuma gün hafta belirtti eden onun ardından bazı diye önünde üzere "
    "tüm başkanı gelen ilgili sırasında yaptığı onların sürücü başladı sahip",
    "az": "və bu bir ilə üçün də ki o olan daha çox kimi olub edib sonra görə isə bildirib onun hər amma həm var edən "
    "etdi dedi üzrə oldu olaraq qədər ən bütün iki yeni ilk il haqqında tərəfindən deyil olunub arasında lakin "
    "olunan qarşı ildə gün müddətində çünki bağlı mən biz nəfər baş verən qarşısında günü üç deyə bilər məlumat "
    "olacaq verib",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan telah oleh juga sebagai karena kepada mereka "
    "ke ada adalah bahwa dia bisa saat tersebut tahun kata orang sudah lebih atau setelah menjadi hari para tak "
    "seperti ia hanya dua masih secara namun antara kami saya harus selama hingga belum lalu sejak kita dapat "
    "terhadap agar bagi sebelum jika selasa jumat senin rabu kamis ujar sementara baru hal lain lagi kota "
    "mengatakan pemerintah bulan kantor negara sempat sekitar usai polisi warga pekan korban gubernur provinsi "
    "kemarin meski ungkap kepolisian rumah",
    "ms": "yang dan di dari untuk dengan pada ini itu dalam tidak akan telah oleh juga sebagai kerana kepada mereka "
    "ke ada adalah bahawa dia boleh ketika tersebut tahun kata orang sudah lebih atau selepas menjadi hari para "
    "tak seperti beliau hanya dua masih secara namun antara kami saya perlu selama sehingga belum lalu sejak "
    "kita dapat terhadap agar bagi sebelum jika selasa jumaat isnin rabu khamis ujar sementara baru hal lain "
    "lagi berkata kerajaan ialah bulan pejabat negara turut daripada pihak semalam iaitu manakala serta polis "
    "anggota penduduk mangsa menteri baharu susulan kementerian datuk minggu hospital",
    "vi": "và của là có không được cho các những một trong đã với người để khi từ này đến ở ra cũng như vào về tại "
    "năm ngày đó nhiều trên theo bị sẽ hai phải tôi họ lại sau nhưng còn đang làm ông bà vì do nói hơn qua việc "
    "chỉ nên rằng cả rất thì mà nhà trước bởi dưới",
    "tl": "ang ng sa na mga at ay ni si para ito hindi siya kay nang may isang ko mo pero niya dahil kung din rin "
    "noong mula nila sila upang ayon lamang naman pa pag kanilang bilang o doon ako kanyang wala dalawang "
    "hanggang araw habang matapos ngunit",
    "ceb": "sa ang nga mga ug si ni kay alang gikan niadtong niya sila iyang usa duha adunay dili apan human unsa",
    "sw": "ya na wa kwa katika ni la za kuwa hiyo huo hilo cha kama baada lakini pia ambayo ambao hii watu yake si "
    "alisema huyo hayo wake au zaidi bila siku hadi wao kutoka juu kati wakati sana mwaka yao wiki mbili kabla",
    "eu": "eta da ez du bat dute zen dira ere izan baina hori izango den dela egin zuen dituzte beste baino hau dago "
    "duen zuten gabe egon oso arte ditu baita zela esan edo batean ziren dituen hala haren bere bi behar gaur "
    "hainbat eraman ondoren arabera aurrean batek duenez aurka hiru gertatu",
    "gd": "a an air na agus tha gun e i de do am is no bha ach cha le ri mar nach eil gu aig sin iad airson nan "
    "chaidh ann às seo bidh nam aige aice dèidh anns robh san cuideachd bhon bho ma",
    "br": "ar e ha da an eo war gant ur a en evit ez un d o bet oa met zo ne ket d'ar dre pe int eus goude hag gwener",
    "hsb": "a w na so z je do za su ze wo po tež ale zo kaž bu wot být abo přez jako při nje jeho kiž kotraž kotryž "
    "hdyž pak hišće běchu běše buchu njeje wšě sće hač tuta tutón",
    "dsb": "a w na se z jo do za su ze wo po teke ale až ako wót abo pśez pśi njejo jogo kótaraž kótaryž gaž pak hyšći "
    "běchu běšo buźo wše sćo ten toś ta",
    "ia": "le de e un in es que a pro non per al del ha con esser iste os o su se ab plus illes post como esseva ma",
    "cy": "y yn i a o ar yr ei am bod wedi mae r ac gan n fod eu oedd hyn nad ond er cael fel wrth un bydd hefyd gyda "
    "dros yw wnaeth nid iddo sydd mewn dywedodd hwn byddai gael roedd pan mwy drwy w",
    "ga": "an na a ar i go agus le do is tá de sé bhí ag ach air as ní faoi leis siad seo chun sin mar gur ón bhfuil "
    "sa mé sí raibh nach ó idir bheith atá dúirt tar éis ann sna nó iad aige",
    "mt": "li ta il l f minn u ma għal tal fil kien biex dan din is t b jew hu mill għall kienu lill mal iżda huwa "
    "bħala aktar wara qal wkoll se hemm kif mhux x tiegħu tagħhom bil kellu dwar",
    "eo": "la de kaj en al ke estas ne por pri kun li estis el sed kiu ĝi kiel ili plus oni tiu tio pro dum kiuj "
    "ankaŭ ĉi jam ĝis post inter lia ĉiuj tre nur diris unu du aŭ per",
    "so": "oo iyo ka ku ee in u waxaa ay la uu waa soo si ah kale ayaa aan lagu inay loo kala isaga inuu badan isku "
    "waxay markii ayuu wuxuu waxa kuwa iyada",
    "ku": "û li ku di ji de bi ew ya jî bû bo re vê ne ên da jê wî hat xwe yên dike ser got hatin lê gel her ev",
    "uz": "va bu bilan uchun ham bir edi deb bo lgan dan kerak qilib u yil esa o g lekin keyin haqida qarshi hamda "
    "ning ga yicha so ng ega emas",
}
_CYRILLIC = {
    "ru": "в и на не что с по из к а как за о у от его для это он но до года также был после все их со так уже бы "
    "было при который которые только были или во ее её она они же том более еще ещё ему будет между того чтобы "
    "может об над под если этого была где сообщил заявил человек лет без мы я когда нет сказал есть нас вас "
    "этот эта эти этой быть должен должно должны сообщила заявила могут могли мог стал стали стало три два две "
    "дней дня них него своих потому чем около",
    "uk": "в у і на що та не з до за про як від для його це був але із по він також після щоб при які який яка їх є "
    "вже так під було або були їхній її вони вона року ще через між лише більше має році час проти над буде все "
    "бути й ми зі була коли того цього якщо де без сказав заявив повідомив повідомила сказала заявила можуть "
    "могли міг три два дві днів них нього своїх бо тому ніж біля стало новий",
    "be": "і ў на што з не да па за як для ад яго гэта быў але пра каб які якія яна яны таксама пасля годзе ці было "
    "былі ён ужо так пры іх была яе больш над пад супраць калі ўсе са аб яшчэ сказаў паведаміў бо гэтым гэтага "
    "сказала заявіла могуць маглі мог тры два дзве дзён таму чым каля стала паведамляе паводле новы новым",
    "bg": "на и да в за се от с не по че са е като до това при ще как след които ли който или бе обяви към но във със "
    "беше бяха има му си също през го която каза заради още само между срещу ги те той тя няма повече ни а нито "
    "преди трябва може били според вече тази този тези две защото могат два дни хората хора други всички данни "
    "нова нови нов",
    "mk": "на и во да се од за е не со ќе дека по што ги до го како но ја тоа при ова кои кој а би беше биле бил исто "
    "така сите или има само меѓу уште против која му поради изјави рече нема две ние тие таа тој бидејќи може "
    "нова нови нов според три два пред луѓе други денот вчера денеска",
    "sr": "је и у да на се за су од са о а који ће из што као не то до по које али би или која није био те с била "
    "према више како само између након још већ пре две где бити били током уз код време га му их због међу "
    "после своје било године рекао изјавио против када",
    "kk": "және бұл мен бір де да үшін деп бойынша болды осы ол екі жылы кейін туралы бар сол еді болып жаңа оның "
    "қазақстан керек бен пен ал болған деді арқылы дейін мүмкін үш болады кеткен адам екенін жұмыс болатынын "
    "алдында",
    "ky": "жана бул менен бир да үчүн деп боюнча болгон ал эле эки жылы кийин тууралуу бар ошол кыргыз анын керек "
    "болуп айтты",
    "mn": "нь бол ба байна энэ юм гэж нэг болон их гэсэн хоёр улсын байсан байгаа монгол оны тухай болсон хийх",
    "tg": "ва дар ба аз ки бо он барои ин аст ҳам буд бар то як шуд мекунад вай кард шудааст",
    "tt": "һәм бу белән дә да өчен бер дип булган ул ике ел соң турында татарстан бар иде аның",
}
_ARABIC = {
    "ar": "في من على أن إلى التي عن مع الذي هذا هذه كما ما لا قال بعد قد كان بين كانت ذلك و وقال أو لم هو هي حتى إن "
    "قبل عند أنه أي كل بعض خلال ضد يوم دون منذ غير وفي حول وقد ولم وهو وهي ثم إنه عام أعلن فإن لن الى ان إذا "
    "بسبب لكن وكان تم عدد عليه فيه",
    "fa": "و در به از که این را با است برای آن می یک شد خود تا کرد بر هم شده نیز گفت بود ها ما شود هر دو باید او "
    "خواهد کند پس اما اگر سال کرده روز بین علیه ای دارد بوده اند بی نمی آنها میان وی دیگر بعد پیش چه همه",
    "ur": "کے کی میں ہے کا سے نے اور کو کہ پر ہیں اس یہ کر نہیں ایک بھی تھا ہو بعد ان تو کہا گیا کیا تھی وہ جو رہے گی "
    "گا لیے ہی دو کوئی جس تک تھے اپنے دیا",
    "ps": "د په او چې کې ته له نه دي سره دا دی هم يو وو کړي ده کړ هغه وي شوي شو خو یې چی",
    "ku": "لە و بە بۆ کە ئەو لەگەڵ ئەم نە هەر هەروەها بوو دوای یان دەکات کرد سەر دوو ئەوە",
    "sd": "جي ۾ جو آهي کي ۽ ته تي سان آهن نه اهو هن جا ان کان جنهن لاءِ",
    "ug": "ۋە بىلەن بۇ بىر ئۈچۈن دەپ ئۇ بولۇپ كېيىن ئىككى",
}
_DEVANAGARI = {
    "hi": "के में की है से का को और ने पर कि हैं यह एक लिए नहीं इस भी कर हो था करने तो कहा गया ही साथ बाद थी वह अपने "
    "किया रहे तक जो थे हुए या दिया उन्होंने इसके रहा हुई कुछ दो अब होने वाले जा दिन",
    "mr": "आणि आहे या व की ते हे ही तर हा असे नाही यांनी आहेत मध्ये पण होते होती होता केली केला केले तसेच सांगितले एक "
    "म्हणून त्या त्यांच्या असून येत साठी करण्यात आले गेला गेली गेले त्यांना त्यांनी कारण असल्याचे झाली झाला "
    "झाले येथे दोन तीन येणार राहणार केल्या नव्हता शकते",
    "ne": "र छ को मा पनि छन् यो भएको लागि गर्ने हो थियो गरेको भने तथा एक गरी हुन् गरेका बताए नेपाल भएका छैन उनले दुई "
    "यस अनुसार गरे हुने सक्ने रहेको जना गर्न भएपछि गर्दै लगिएको भन्दै अगाडि प्रहरी सुरु थिए",
}
_HEBREW = {
    "he": "של את על לא כי הוא עם זה גם היא או כל אל בין אבל היה יותר רק אמר לאחר אם עד אין יש כדי הם ידי אותו אך",
    "yi": "די און אין צו פון דער איז האט אז זיך מיט דאס נישט אויף פאר א וואס האבן ווי געווארן אויך",
}
COMMON = {"latin": _LATIN, "cyrillic": _CYRILLIC, "arabic": _ARABIC, "devanagari": _DEVANAGARI, "hebrew": _HEBREW}
"""The commonest words of languages, by the script they are written in."""
