/// What languages call themselves (CLDR, each language's own name in its own locale, with a capital where
/// it is written in a script that has them).
enum LanguageNames {
  /// The name of the language that a tag is of: as the tag has it, with the script that is likely in its
  /// region, or of the language alone.
  static func own(_ tag: String, _ base: String) -> String? {
    let script = LikelyScript.script(of: tag).map { "\(base)-\($0)" }
    for name in [tag, script, base, members[base]] {
      if let found = name.flatMap({ all[$0] }) { return found }
    }
    return nil
  }

  /// Languages whose name is that of a language which they are part of, or another code of it (CLDR,
  /// `languageAlias`; ISO 639-3, macrolanguages).
  private static let members: [String: String] = {
    var result = [
      "azb": "az-Arab", "pnb": "pa-Arab", "uzs": "uz-Arab", "pes": "fa", "per": "fa", "fas": "fa",
      "drw": "prs", "tnf": "prs", "pbt": "ps", "pbu": "ps", "pst": "ps", "pus": "ps", "iw": "he",
      "heb": "he", "ji": "yi", "yid": "yi", "ydd": "yi", "yih": "yi", "urd": "ur", "snd": "sd",
      "kas": "ks", "uig": "ug", "div": "dv", "bcc": "bal", "bgp": "bal",
    ]
    for code in [
      "aao", "abh", "abv", "acm", "acq", "acw", "acx", "adf", "aeb", "aec", "afb", "ajp", "apd",
      "ara", "arb", "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl", "ayn", "ayp", "shu",
      "ssh",
    ] { result[code] = "ar" }
    return result
  }()

  private static let all: [String: String] = {
    var result: [String: String] = [:]
    for entry in table.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let parts = entry.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
    }
    return result
  }()

  private static let table = """
    aa=Qafar;ab=Аԥсшәа;ady=Адыгабзэ;af=Afrikaans;agq=Aghem;ak=Akan;am=አማርኛ;an=Aragonés;ann=Obolo;
    apc=العامية;ar=العربية;arn=Mapudungun;as=অসমীয়া;asa=Kipare;ast=Asturianu;az=Azərbaycan;
    az-Arab=تۆرکجه;az-Cyrl=Азәрбајҹан;ba=Башҡорт;bal=بلۆچی;bas=Ɓàsàa;be=Беларуская;bem=Ichibemba;
    bew=Betawi;bez=Hibena;bg=Български;bgc=हरियाणवी;bgn=بلوچی (رخشانی);bho=भोजपुरी;
    blo=Anii kagɩja;blt=ꪼꪕꪒꪾ;bm=Bamanakan;bn=বাংলা;bo=བོད་སྐད་;bqi=لوری بختیاری;br=Brezhoneg;
    brh=براہوئی;brx=बर’;bs=Bosanski;bs-Cyrl=Босански;bss=Akoose;bua=Буряад;byn=ብሊን;ca=Català;
    cad=Caddo;cch=Atsam;ccp=𑄌𑄋𑄴𑄟𑄳𑄦;ce=Нохчийн;ceb=Cebuano;cgg=Rukiga;cho=Chahta;chr=ᏣᎳᎩ;
    cic=Chikashshanompaʼ;ckb=کوردیی ناوەندی;co=Corsu;cop=ϯⲙⲉⲧⲣⲉⲙⲛ̀ⲭⲏⲙⲓ;cs=Čeština;csw=ᓀᐦᐃᓇᐍᐏᐣ;
    cu=Церковнослове́нскїй;cv=Чӑваш чӗлхи;cy=Cymraeg;da=Dansk;dav=Kitaita;de=Deutsch;
    de-simple=Leichte Sprache;dje=Zarmaciine;doi=डोगरी;dsb=Dolnoserbšćina;dua=Duálá;dv=ދިވެހިބަސް;
    dyo=Joola;dz=རྫོང་ཁ;ebu=Kĩembu;ee=Eʋegbe;el=Ελληνικά;en=English;eo=Esperanto;es=Español;
    et=Eesti;eu=Euskara;ewo=Ewondo;fa=فارسی;ff=Pulaar;ff-Adlm=𞤆𞤵𞤤𞤢𞤪;fi=Suomi;fil=Filipino;
    fo=Føroyskt;fr=Français;frr=Nordfriisk;fur=Furlan;fy=Frysk;ga=Gaeilge;gaa=Gã;gd=Gàidhlig;
    gez=ግዕዝኛ;gl=Galego;gn=Avañe’ẽ;gsw=Schwiizertüütsch;gu=ગુજરાતી;guz=Ekegusii;gv=Gaelg;ha=Hausa;
    haw=ʻŌlelo Hawaiʻi;he=עברית;hi=हिन्दी;hnj=𞄀𞄄𞄰𞄩𞄍𞄜𞄰;hr=Hrvatski;hrx=Hunsrückisch;
    hsb=Hornjoserbšćina;ht=Kreyòl Ayisyen;hu=Magyar;hy=Հայերեն;ia=Interlingua;id=Indonesia;
    ie=Interlingue;ig=Asụsụ Igbo;ii=ꆈꌠꉙ;io=Ido;is=Íslenska;isv=Medžuslovjansky;
    isv-Cyrl=Меджусловјанскы;it=Italiano;iu=ᐃᓄᒃᑎᑐᑦ;ja=日本語;jbo=La .lojban.;jgo=Ndaꞌa;jmc=Kimachame;
    jv=Jawa;ka=ქართული;kaa=Қарақалпақша;kab=Taqbaylit;kaj=Kaje;kam=Kikamba;kbd=Къэбэрдеибзэ;
    kcg=Katab;kde=Chimakonde;kea=Kabuverdianu;kek=Qʼeqchiʼ;ken=Kɛnyaŋ;kgp=Kanhgág;khq=Koyra ciini;
    ki=Gĩgĩkũyũ;kk=Қазақ тілі;kk-Arab=قازاق ءتىلى (توتە);kkj=Kakɔ;kl=Kalaallisut;kln=Kalenjin;
    km=ខ្មែរ;kmr=Kurmancî;kn=ಕನ್ನಡ;ko=한국어;kok=कोंकणी;kok-Latn=Konknni;kpe=Kpɛlɛɛ;ks=کٲشُر;
    ks-Deva=कॉशुर;ksb=Kishambaa;ksf=Rikpa;ksh=Kölsch;ku=Kurdî;ku-Latn=Kurdî (kurmancî);
    kw=Kernewek;kxv=Kuvi;kxv-Deva=कुवि;kxv-Orya=କୁୱି;kxv-Telu=కువి;ky=Кыргызча;la=Latina;
    lag=Kɨlaangi;lb=Lëtzebuergesch;lg=Luganda;lij=Ligure;lkt=Lakȟólʼiyapi;lld=Ladin;lmo=Lombard;
    ln=Lingála;lo=ລາວ;lrc=لۊری شومالی;lt=Lietuvių;ltg=Latgalīšu;lu=Tshiluba;luo=Dholuo;
    luy=Luluhia;lv=Latviešu;lzz=Lazuri;mai=मैथिली;mas=Maa;mdf=Мокшень кяль;mer=Kĩmĩrũ;
    mfe=Kreol morisien;mg=Malagasy;mgh=Makua;mgo=Metaʼ;mi=Māori;mic=Lʼnuiʼsuti;mk=Македонски;
    ml=മലയാളം;mn=Монгол;mni=মৈতৈলোন্;mni-Mtei=ꯃꯤꯇꯩꯂꯣꯟ;moh=Kanienʼkéha;mr=मराठी;mrh=Mara;ms=Melayu;
    ms-Arab=بهاس ملايو;mt=Malti;mua=MUNDAŊ;mus=Mvskoke;my=မြန်မာ;myv=Эрзянь кель;mzn=مازرونی;
    naq=Khoekhoegowab;nb=Norsk bokmål;nd=IsiNdebele;nds=Neddersass’sch;ne=नेपाली;nl=Nederlands;
    nmg=Kwasio;nn=Norsk nynorsk;nnh=Shwóŋò ngiembɔɔn;no=Norsk;nqo=ߒߞߏ;nr=IsiNdebele;
    nso=Sesotho sa Leboa;nus=Thok Nath;nv=Diné Bizaad;ny=Nyanja;nyn=Runyankore;oc=Occitan;
    oka=N̓səl̓xcin̓;om=Oromoo;or=ଓଡ଼ିଆ;os=Ирон;osa=𐓏𐓘𐓻𐓘𐓻𐓟;pa=ਪੰਜਾਬੀ;pa-Arab=پنجابی;pap=Papiamentu;
    pcm=Naijíriá Píjin;pis=Pijin;pl=Polski;pms=Piemontèis;prg=Prūsiskan;prs=دری;ps=پښتو;
    pt=Português;qu=Runasimi;quc=Kʼicheʼ;raj=राजस्थानी;rhg=𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙𐴝;rif=Tarifit;rm=Rumantsch;
    rn=Ikirundi;ro=Română;rof=Kihorombo;ru=Русский;rw=Ikinyarwanda;rwk=Kiruwa;sa=संस्कृत भाषा;
    sah=Саха тыла;saq=Kisampur;sat=ᱥᱟᱱᱛᱟᱲᱤ;sat-Deva=सानताड़ी;sbp=Ishisangu;sc=Sardu;scn=Sicilianu;
    sd=سنڌي;sd-Deva=सिन्धी;sdh=کوردی خوارگ;se=Davvisámegiella;seh=Sena;ses=Koyraboro senni;
    sg=Sängö;shi=ⵜⴰⵛⵍⵃⵉⵜ;shi-Latn=Tashelḥiyt;shn=တႆး;si=සිංහල;sid=Sidaamu Afo;sk=Slovenčina;
    skr=سرائیکی;sl=Slovenščina;sma=Åarjelsaemien gïele;smj=Julevsámegiella;smn=Anarâškielâ;
    sms=Sääʹmǩiõll;sn=ChiShona;so=Soomaali;sq=Shqip;sr=Српски;sr-Latn=Srpski;ss=SiSwati;ssy=Saho;
    st=Sesotho;su=Basa Sunda;suz-Sunu=𑯒𑯅𑯍𑯅𑯓𑯖𑯄;sv=Svenska;sw=Kiswahili;syr=ܣܘܪܝܝܐ;szl=Ślōnski;
    ta=தமிழ்;te=తెలుగు;teo=Kiteso;tg=Тоҷикӣ;th=ไทย;ti=ትግርኛ;tig=ትግረ;tk=Türkmen dili;tn=Setswana;
    to=Lea fakatonga;tok=Toki pona;tpi=Tok Pisin;tr=Türkçe;trv=Patas Taroko;trw=توروالی;
    ts=Xitsonga;tt=Татар;twq=Tasawaq senni;tyv=Тыва;tzm=Tamaziɣt n laṭlaṣ;ug=ئۇيغۇرچە;
    uk=Українська;ur=اردو;uz=O‘zbek;uz-Arab=اوزبیک;uz-Cyrl=Ўзбекча;vai=ꕙꔤ;vai-Latn=Vai;
    ve=Tshivenḓa;vec=Veneto;vi=Tiếng Việt;vmw=Emakhuwa;vo=Volapük;vun=Kyivunjo;wa=Walon;
    wae=Walser;wal=ወላይታቱ;wbp=Warlpiri;wo=Wolof;xh=IsiXhosa;xnr=कांगड़ी;xog=Olusoga;yav=Nuasue;
    yi=ייִדיש;yo=Èdè Yorùbá;yrl=Nheẽgatu;yue=粵語;yue-Hans=粤语;za=Vahcuengh;zgh=ⵜⴰⵎⴰⵣⵉⵖⵜ;zh=中文;
    zh-Hans=简体中文;zh-Hant=繁體中文;zu=IsiZulu;
    """
}
