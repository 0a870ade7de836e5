# SPDX-License-Identifier: LGPL-2.1-or-later
"""What browsers of phones call themselves, as public device lists have it, and the platform behind each."""
MIDP2 = "Profile/MIDP-2.0 Configuration/CLDC-1.1"
MIDP21 = "Profile/MIDP-2.1 Configuration/CLDC-1.1"
WEBKIT = "AppleWebKit/413 (KHTML, like Gecko) Safari/413"
WEBKIT_525 = "AppleWebKit/525 (KHTML, like Gecko)"
WEBKIT_533 = "AppleWebKit/533.4 (KHTML, like Gecko)"

# The model as a person would name it, None where the browser tells none; then the User-Agent.
S60 = {
    "s60-2nd": [
        ("6600", "Nokia6600/1.0 (5.27.0) SymbianOS/7.0s Series60/2.0 Profile/MIDP-2.0 Configuration/CLDC-1.0"),
        ("6630", f"Nokia6630/1.0 (4.03.38) SymbianOS/8.0 Series60/2.6 {MIDP2}"),
        ("6680", f"Nokia6680/1.0 (5.04.40) SymbianOS/8.0 Series60/2.6 {MIDP2}"),
        ("N70", f"NokiaN70-1/2.0536.0.2 Series60/2.8 {MIDP2}"),
        ("N70", f"NokiaN70-1/5.0609.2.0.1 Series60/2.8 {MIDP2} UP.Link/6.3.1.13.0"),
        ("N90", f"NokiaN90-1/5.0607.7.3 Series60/2.8 {MIDP2} UP.Link/6.5.0.0.06.5.0.0.0"),
    ],
    "s60-3rd": [
        ("3250", f"Nokia3250/2.0 (04.14) SymbianOS/9.1 Series60/3.0 {MIDP2}"),
        ("E61", f"NokiaE61-1/3.0 (1.0610.04.04) SymbianOS/9.1 Series60/3.0 {MIDP2}"),
        ("E61i", f"NokiaE61i-1/3.0 (2.0633.65.01) SymbianOS/9.1 Series60/3.0 {MIDP2}"),
        ("E50", f"NokiaE50-1/3.0 (06.41.3.0) SymbianOS/9.1 Series60/3.0 {MIDP2}"),
        ("E61", f"Mozilla/4.0 (compatible; MSIE 5.0; Series60/3.0 NokiaE61-1/05w38.2 {MIDP2})"),
        ("N73", f"Mozilla/4.0 (compatible; MSIE 5.0; S60/3.0 NokiaN73-1/2.0(2.0617.0.0.7) {MIDP2})"),
        ("N73", f"NokiaN73-1/3.0638.0.0.1 Series60/3.0 {MIDP2}"),
        ("N80", f"NokiaN80-1/3.0 (3.0611.0.8) Series60/3.0 {MIDP2}"),
        ("N80", "NokiaN80-3/1.0552.0.7Series60/3.0Profile/MIDP-2.0Configuration/CLDC-1.1"),
        (None, f"Mozilla/5.0 (SymbianOS/9.1; U; en-us) {WEBKIT}"),
        ("E50", f"Mozilla/5.0 (SymbianOS/9.1; U; en-us) {WEBKIT} es50"),
        ("E61", "Mozilla/5.0 (SymbianOS/9.1; U; en-us) AppleWebKit/414 (KHTML, like Gecko) Safari/414 es61"),
        ("E65", f"Mozilla/5.0 (SymbianOS/9.1; U; en-us) {WEBKIT} es65"),
    ],
    "s60-3rd-fp1": [
        ("N95", f"NokiaN95/20.0.015 SymbianOS/9.2 Series60/3.1 {MIDP2}"),
        ("N95", f"Mozilla/5.0 (SymbianOS/9.2; U; Series60/3.1 NokiaN95/10.0.018; {MIDP2} ) {WEBKIT}"),
        ("E90", f"Mozilla/5.0 (SymbianOS/9.2; U; Series60/3.1 NokiaE90-1/07.40.1.2; {MIDP2} ) {WEBKIT}"),
        ("6120 classic", f"Mozilla/5.0 (SymbianOS/9.2; U; Series60/3.1 Nokia6120c/3.70; {MIDP2}) {WEBKIT}"),
        ("5700", f"Nokia5700/3.83.1 Series60/3.1 {MIDP2} SymbianOS/9.2"),
        ("6290", f"Nokia6290/3.06 SymbianOS/9.2  Series60/3.1 {MIDP2}"),
    ],
    "s60-3rd-fp2": [
        ("6730 classic", f"Mozilla/5.0 (SymbianOS/9.3; U; Series60/3.2 N6730c-1/021.002; {MIDP21} ) {WEBKIT_525} "
                         "Version/3.0 Safari/525"),
        ("5320", f"Nokia5320/10.0.006 {MIDP21}"),
    ],
    "s60-5th": [
        ("N97", f"Mozilla/5.0 (SymbianOS/9.4; Series60/5.0 NokiaN97-5/11.2.102; {MIDP21}) {WEBKIT_525} "
                "BrowserNG/7.1.4"),
        ("X6", f"Mozilla/5.0 (SymbianOS/9.4; Series60/5.0 NokiaX6-00/20.0.005; {MIDP21} ) {WEBKIT_525} "
               "Version/3.0 BrowserNG/7.2.3"),
    ],
    "symbian-3": [
        ("N8", f"Mozilla/5.0 (Symbian/3; Series60/5.2 NokiaN8-00/012.002; {MIDP21} ) {WEBKIT_533} "
               "NokiaBrowser/7.3.0 Mobile Safari/533.4 3gpp-gba"),
        ("E6", f"Mozilla/5.0 (Symbian/3; Series60/5.2 NokiaE6-00/021.002; {MIDP21}) {WEBKIT_533} "
               "NokiaBrowser/7.3.1.16 Mobile Safari/533.4 3gpp-gba"),
    ],
}

# 6085 and 6101 were reported to take the hashed certificate alone.
S40 = {
    "s40-2nd": [
        ("6021", f"Nokia6021/2.0 (04.10) {MIDP2}"),
        ("6085", f"Nokia6085/2.0 (04.26) {MIDP2}"),
        ("6101", f"Nokia6101/2.0 (04.90) {MIDP2}"),
        ("6230i", f"Nokia6230i/2.0 (03.46) {MIDP2}"),
    ],
    "s40-3rd": [
        ("6131", f"Nokia6131/2.0 (05.50) {MIDP2}"),
        ("6233", f"Nokia6233/2.0 (04.91) {MIDP2}"),
        ("6300", f"Nokia6300/2.0 (04.71) {MIDP2}"),
        ("6500 slide", f"Nokia6500s-1/2.0 (03.80) {MIDP21}"),
        ("2600 classic", f"Nokia2600c-2b/2.0 (06.41) {MIDP21}"),
        ("C3-00", f"NokiaC3-00/5.0 (07.20) {MIDP21} Mozilla/5.0 AppleWebKit/420+ (KHTML, like Gecko) Safari/420+"),
    ],
}

# Browsers that fetch through a server; all of them are on phones that could take a certificate by themselves.
PROXIES = [
    ("X3-02", f"Mozilla/5.0 (Series40; NokiaX3-02/le6.32; {MIDP21}) Gecko/20100401 S40OviBrowser/1.0.0.11.8"),
    ("6300", f"Nokia6300/2.0 (05.00) {MIDP2} UCWEB7.0.1.34/28/800"),
    ("E63", "NokiaE63/UC Browser7.9.1.120/28/351/UCWEB"),
    ("6300", "Opera/9.80 (J2ME/MIDP; Opera Mini/4.2.13337/23.390; U; en) Presto/2.5.25 Version/10.54"),
]

# Phones that install no X.509 certificate at all.
OUT_OF_SCOPE = [
    "Nokia3650/1.0 SymbianOS/6.1 Series60/1.2 Profile/MIDP-1.0 Configuration/CLDC-1.0",
    "NokiaN-Gage/1.0 SymbianOS/6.1 Series60/1.2 Profile/MIDP-1.0 Configuration/CLDC-1.0",
    "Nokia3100/1.0 (05.02) Profile/MIDP-1.0 Configuration/CLDC-1.0",
]

# Nokia's, but nobody's list has them: the person has to choose.
UNKNOWN = [f"Nokia9999/2.0 (04.10) {MIDP2}", "Nokia7110/1.0 (04.69)"]

# Phones of that time that are not Nokia's, and a WAP gateway that hides what is behind it.
OTHER_MAKERS = [
    f"SonyEricssonK750i/R1A Browser/SEMC-Browser/4.2 {MIDP2}",
    f"SAMSUNG-SGH-E250/1.0 {MIDP2} UP.Browser/6.2.3.3.c.1.101 (GUI) MMP/2.0",
    "Opera/9.80 (S60; SymbOS; Opera Mobi/447; U; en) Presto/2.4.18 Version/10.00",
    "Mozilla/4.0 (compatible; MSIE 6.0; SymbianOS; UIQ/2.1) Opera 8.65",
    "Mozilla/4.0 (compatible) UP.Link/6.3.1.13.0",
]

# Phones of today, whose browsers are as good as a PC's: some are called Nokia as well.
MODERN = [
    "Mozilla/5.0 (Linux; Android 9; Nokia 7.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0 Mobile",
    "Mozilla/5.0 (compatible; MSIE 10.0; Windows Phone 8.0; Trident/6.0; IEMobile/10.0; ARM; Touch; NOKIA; Lumia 920)",
    "Mozilla/5.0 (Mobile; Nokia 8110 4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
    "Opera/9.80 (Android; Opera Mini/36.2; U; en) Presto/2.12.423 Version/12.16",
]
