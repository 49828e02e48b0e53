/** ISO 3166-1: alpha-3 and alpha-2 codes, five letters a country; and what everybody writes for Kosovo, which has none. */
const CODES =
  'ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW XKXXK';

const ALPHA3: ReadonlyMap<string, string> = new Map(
  CODES.split(' ').map((five) => [five.slice(0, 3), five.slice(3)]),
);

const ENGLISH = new Intl.DisplayNames('en', { type: 'region' });
const REGIONS = [ENGLISH, new Intl.DisplayNames('ar', { type: 'region' })];

/** English and Arabic names of the countries there are; Unicode knows some that are no more, under the same names. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [...ALPHA3.values()].flatMap((code) => [
    [code.toLowerCase(), code],
    ...REGIONS.map((names): [string, string] => [(names.of(code) ?? code).toLowerCase(), code]),
  ]),
);

/** Names that conflict data use and Unicode does not. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  'united states of america': 'US',
  'dr congo': 'CD',
  'democratic republic of congo': 'CD',
  'republic of congo': 'CG',
  congo: 'CG',
  myanmar: 'MM',
  palestine: 'PS',
  'west bank and gaza strip': 'PS',
  'bosnia-herzegovina': 'BA',
  'ivory coast': 'CI',
  turkey: 'TR',
  'czech republic': 'CZ',
  macedonia: 'MK',
  swaziland: 'SZ',
  'kingdom of eswatini': 'SZ',
};

const CODES_OF_TWO: ReadonlySet<string> = new Set(ALPHA3.values());

/** True for the code of a country (ISO 3166-1 alpha-2). Unicode knows more: of what is no more (SU), of groups (EU), of none (ZZ). */
export function isCountry(code: string): boolean {
  return CODES_OF_TWO.has(code);
}

/**
 * The code of a country (ISO 3166-1 alpha-2) written as code of two or three letters or by its English or Arabic name, also
 * `Yemen (North Yemen)`; undefined for anything else.
 */
export function countryCode(written: string): string | undefined {
  const name = written.trim();
  if (name === '') return undefined;
  const three = ALPHA3.get(name.toUpperCase());
  if (three !== undefined) return three;
  const plain = name.replace(/\s*\(.*\)\s*$/, '');
  return OTHER_NAMES[plain.toLowerCase()] ?? NAMES.get(plain.toLowerCase());
}

/** The English name of a country by its code. */
export function countryName(code: string): string {
  return ENGLISH.of(code) ?? code;
}
