// Names in the order of their characters, with the step from the one before where that is not 1.
// Where a name in small letters is missing, it is the character 32 further, as in Latin and Greek.
const table = `
34quot 4amp apos 21lt 2gt 98nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo
not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14
frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc
Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
Uacute Ucirc Uuml Yacute THORN szlig 24divide 8yuml 83OElig oelig 13Scaron scaron 23Yuml
26fnof 308circ 22tilde 181Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu
Nu Xi Omicron Pi Rho 2Sigma Tau Upsilon Phi Chi Psi Omega 25sigmaf 15thetasym upsih 4piv
7212ensp emsp 6thinsp 3zwnj zwj lrm rlm 4ndash mdash 4lsquo rsquo sbquo 2ldquo rdquo bdquo
2dagger Dagger bull 4hellip 10permil 2prime Prime 6lsaquo rsaquo 4oline 6frasl 104euro
101image 7weierp 4real 6trade 19alefsym 91larr uarr rarr darr harr 33crarr 27lArr uArr rArr
dArr hArr 44forall 2part exist 2empty 2nabla isin notin 2ni 4prod 2sum minus 5lowast 3radic
3prop infin 2ang 7and or cap cup int 9there4 8sim 9cong 3asymp 24ne equiv 3le ge 29sub sup
nsub 2sube supe 14oplus 2otimes 14perp 32sdot 67lceil rceil lfloor rfloor 703loz 150spades
3clubs 2hearts diams 386lang rang
`

/** The names of HTML 4 and `apos`: what people and models write. */
export const html4: ReadonlyMap<string, string> = readNames()

function readNames(): Map<string, string> {
  const names = new Map<string, string>()
  let code = 0
  for (const [, step, name = ''] of table.matchAll(/([0-9]*)([a-z]\S*)/gi)) {
    code += Number(step || 1)
    names.set(name, String.fromCharCode(code))
    const small = name.toLowerCase()
    if (!names.has(small)) names.set(small, String.fromCharCode(code + 32))
  }
  return names
}
