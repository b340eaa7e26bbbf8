"""GeoNames first-level codes that are not ISO 3166-2 codes, with the ISO code each stands for."""


def _pairs(text):
    return dict(item.split(":") for item in text.split())


# Keys are GeoNames codes, values the part of the ISO code after the country.
ISO_BY_GEONAMES = {
    "AT": _pairs("01:1 02:2 03:3 04:4 05:5 06:6 07:7 08:8 09:9"),
    "AU": _pairs("01:act 02:nsw 03:nt 04:qld 05:sa 06:tas 07:vic 08:wa"),
    "BR": _pairs("01:ac 02:al 03:ap 04:am 05:ba 06:ce 07:df 08:es 11:ms 13:ma 14:mt 15:mg 16:pa 17:pb 18:pr 20:pi "
                 "21:rj 22:rn 23:rs 24:ro 25:rr 26:sc 27:sp 28:se 29:go 30:pe 31:to"),
    "CA": _pairs("01:ab 02:bc 03:mb 04:nb 05:nl 07:ns 08:on 09:pe 10:qc 11:sk 12:yt 13:nt 14:nu"),
    "CN": _pairs("01:ah 02:zj 03:jx 04:js 05:jl 06:qh 07:fj 08:hl 09:ha 10:he 11:hn 12:hb 13:xj 14:xz 15:gs 16:gx "
                 "18:gz 19:ln 20:nm 21:nx 24:sx 25:sd 26:sn 29:yn 30:gd 31:hi 32:sc"),
    "DE": _pairs("01:bw 02:by 05:he 06:ni 07:nw 08:rp 09:sl 10:sh 11:bb 12:mv 13:sn 14:st 15:th"),
    "DK": _pairs("17:84 18:82 19:81 20:85 21:83"),
    "ES": _pairs("07:ib 27:ri 29:md 31:mc 32:nc 34:as 39:cb 51:an 52:ar 53:cn 54:cm 55:cl 56:ct 57:ex 58:ga 59:pv "
                 "60:vc"),
    "FR": _pairs("11:idf 24:cvl 27:bfc 28:nor 32:hdf 44:ges 52:pdl 53:bre 75:naq 76:occ 84:ara 93:pac 94:20r"),
    "IN": _pairs("01:an 02:ap 03:as 07:dl 09:gj 10:hr 11:hp 12:jk 13:kl 14:ld 16:mh 17:mn 18:ml 19:ka 20:nl 21:or "
                 "22:py 23:pb 24:rj 25:tn 26:tr 28:wb 29:sk 30:ar 31:mz 33:ga 34:br 35:mp 36:up 37:ct 38:jh 39:ut "
                 "40:tg 41:la 52:dh"),
    "IT": _pairs("01:65 02:77 03:78 04:72 05:45 06:36 07:62 08:42 09:25 10:57 11:67 12:21 13:75 14:88 15:82 16:52 "
                 "17:32 18:55 19:23 20:34"),
    "JP": _pairs("01:23 02:05 03:02 04:12 05:38 06:18 07:40 08:07 09:21 10:10 11:34 12:01 13:28 14:08 15:17 16:03 "
                 "17:37 18:46 19:14 20:39 21:43 22:26 23:24 24:04 25:45 26:20 27:42 28:29 29:15 30:44 31:33 32:27 "
                 "33:41 34:11 35:25 36:32 37:22 38:09 39:36 40:13 41:31 42:16 43:30 44:06 45:35 46:19 47:47"),
    "KR": _pairs("01:49 03:45 05:43 06:42 13:41 14:47 16:46 17:44 20:48"),
    "MX": _pairs("01:agu 02:bcn 03:bcs 04:cam 05:chp 06:chh 07:coa 08:col 10:dur 11:gua 12:gro 13:hid 14:jal 15:mex "
                 "16:mic 17:mor 18:nay 19:nle 20:oax 21:pue 22:que 23:roo 24:slp 25:sin 26:son 27:tab 28:tam 29:tla "
                 "30:ver 31:yuc 32:zac"),
    "MY": _pairs("01:01 02:02 03:03 04:04 05:05 06:06 07:08 08:09 09:07 11:13 12:10 13:11 16:12"),
    "NL": _pairs("01:dr 02:fr 03:ge 04:gr 05:li 06:nb 07:nh 09:ut 10:ze 11:zh 15:ov 16:fl"),
    "NZ": _pairs("E7:auk E8:bop E9:can F1:gis F2:hkb F3:mwt F4:mbh F5:nsn F6:ntl F7:ota F8:stl F9:tki G1:wko G2:wgn "
                 "G3:wtc TAS:tas"),
    "PL": _pairs("72:02 73:04 74:10 75:06 76:08 77:12 78:14 79:16 80:18 81:20 82:22 83:24 84:26 85:28 86:30 87:32"),
    "SE": _pairs("02:k 03:x 05:i 06:n 07:z 08:f 09:h 10:w 12:g 14:bd 15:t 16:e 18:d 21:c 22:s 23:ac 24:y 25:u 26:ab "
                 "27:m 28:o"),
    "ZA": _pairs("02:kzn 03:fs 05:ec 06:gp 07:mp 08:nc 09:lp 10:nw 11:wc"),
}


def iso_code(country, geonames_code):
    """The ISO 3166-2 part for a GeoNames code in lower case, or None.

    Where no table is kept, letters are ISO's own; digits are an older standard's and would name other divisions.
    """
    table = ISO_BY_GEONAMES.get(country)
    if table is not None:
        return table.get(geonames_code, geonames_code.lower() if geonames_code.isalpha() else None)
    return geonames_code.lower() if geonames_code.isalpha() else None
