// Reads the JSON files of @etalab/decoupage-administratif and writes one line per territory, tab-separated:
//   kind, nature, code, SIREN, name, population, département, region, code of the parent, postcodes (comma-separated).
// A field that the source does not give is empty. What is derived, and what is left out, is told in the NOTICE beside the
// resource.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

const [folder, version] = process.argv.slice(2)

const read = name => JSON.parse(readFileSync(join(folder, 'data', `${name}.json`), 'utf8'))
const sum = numbers => numbers.reduce((total, number) => total + number, 0)
const fail = message => {
  console.error(message)
  process.exit(1)
}

const found = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
if (found !== version) fail(`The package is version ${found}, not ${version}.`)

const inhabited = entry => entry.zone !== 'com' || entry.population > 0
const communes = read('communes').filter(entry => entry.type === 'commune-actuelle' && inhabited(entry))
const byCode = new Map(communes.map(commune => [commune.code, commune]))
const communities = read('epci')
const publicTerritorial = read('ept')

/// The inhabitants of several communes; none where not one of them is counted.
function population(some) {
  const counted = some.filter(commune => commune.population !== undefined)
  return counted.length === 0 ? undefined : sum(counted.map(commune => commune.population))
}

/// The value that most inhabitants share: a body that straddles two départements is listed in the one it mostly lies in.
function most(some, field) {
  const inhabitants = new Map()
  for (const commune of some) {
    inhabitants.set(commune[field], (inhabitants.get(commune[field]) ?? 0) + (commune.population ?? 0))
  }
  return [...inhabitants].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0]
}

const membersOf = body => body.membres.map(member =>
  byCode.get(member.code) ?? fail(`${body.nom}: no commune ${member.code} (${member.nom}).`))

const communityOf = new Map()
for (const community of communities) {
  for (const commune of membersOf(community)) communityOf.set(commune.code, community.code)
}

const parentOf = new Map(communityOf)
const above = new Map()
for (const body of publicTerritorial) {
  const members = membersOf(body)
  const wholes = new Set(members.map(commune => communityOf.get(commune.code)))
  if (wholes.size !== 1) fail(`${body.nom} does not lie in one community.`)
  above.set(body.code, [...wholes][0])
  for (const commune of members) parentOf.set(commune.code, body.code)
}

const regionOf = entry => entry.zone === 'com' ? undefined : entry.region

const lines = []
function line(...fields) {
  const texts = fields.map(field => field === undefined ? '' : String(field))
  if (texts.some(text => /[\t\n\r\\]/.test(text))) fail(`A field holds a tab, a line end or a backslash: ${texts}`)
  lines.push(texts)
}

for (const region of read('regions').filter(entry => entry.zone !== 'com')) {
  const inside = communes.filter(commune => commune.region === region.code)
  line('REGION', 'REGION', region.code, undefined, region.nom, population(inside), undefined, region.code)
}

for (const departement of read('departements')) {
  const inside = communes.filter(commune => commune.departement === departement.code)
  if (inside.length === 0) continue
  const nature = departement.zone === 'com' ? 'COM' : 'DEPARTEMENT'
  line('DEPARTEMENT', nature, departement.code, undefined, departement.nom, population(inside),
    departement.code, regionOf(departement))
}

for (const body of [...communities, ...publicTerritorial]) {
  const members = membersOf(body)
  const departement = most(members, 'departement')
  const region = members.find(commune => commune.departement === departement).region
  line('COMMUNITY', body.type, body.code, body.code, body.nom, population(members), departement, region,
    above.get(body.code))
}

for (const commune of communes) {
  line('COMMUNE', 'COMMUNE', commune.code, commune.siren, commune.nom, commune.population, commune.departement,
    regionOf(commune), parentOf.get(commune.code), commune.codesPostaux?.join(','))
}

// Parents come before those they hold; inside a kind, the order of the codes.
const rank = fields => ['REGION', 'DEPARTEMENT', 'COMMUNITY', 'COMMUNE'].indexOf(fields[0]) * 2 + (fields[1] === 'EPT')
lines.sort((a, b) => rank(a) - rank(b) || (a[2] < b[2] ? -1 : 1))

process.stdout.write(`# @etalab/decoupage-administratif ${version}\n`)
process.stdout.write(lines.map(fields => [...fields, ...Array(10 - fields.length).fill('')].join('\t') + '\n').join(''))
