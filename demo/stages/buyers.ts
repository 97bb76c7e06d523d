import { upsertContracts } from '#modules/sales/index.ts'
import { addDays, addMonths } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { identityNumberOf, knownCustomers, personName, phoneOf } from '../content/people.ts'
import type { Chance } from '../random.ts'
import { soldHomes } from '../story.ts'
import {
  build,
  homeOfTheKnown,
  inPieces,
  type PlacedProject,
  type ProjectStage,
  type World,
} from '../world.ts'

/** Contracts of the homes that are sold, with one or two buyers each; now and then somebody buys a second home. */
export function buyers(): ProjectStage {
  const earlier: Buyer[] = []
  return {
    name: 'buyers',
    inAnyOrder: false,
    run: (world, project, isDone) => sellHomes(world, project, earlier, isDone),
  }
}

interface Buyer {
  name: string
  phone: string
  identityNumber: string
}

async function sellHomes(
  world: World,
  project: PlacedProject,
  earlier: Buyer[],
  isDone: boolean,
): Promise<void> {
  const { sold, chance } = soldHomes(world, project)
  const rows = sold.map(({ homeCode, grossArea, phase }, index) => {
    const household = secondHome(project, earlier, index) ?? buyersOf(chance, earlier)
    const plannedDeliveryOn = project.deliveries[phase - 1]!
    return {
      row: index + 1,
      home: homeCode,
      number: `${project.code}-${String(index + 1).padStart(5, '0')}`,
      signedOn: signingDay(chance, project, plannedDeliveryOn, world.today),
      price: Math.round(grossArea * chance.between(18_000, 36_000)),
      plannedDeliveryOn,
      buyers: household.map(({ name }) => name).join('、'),
      phones: household.map(({ phone }) => phone).join('、'),
      identityNumbers: household.map(({ identityNumber }) => identityNumber).join('、'),
    }
  })
  if (isDone) return
  for (const piece of inPieces(rows, 200)) {
    const outcomes = await build(world, (work) => upsertContracts(work, project.id, piece))
    const wrong = outcomes.find(({ result }) => result === 'problem')
    if (wrong) throw new Error(`The demo group has an impossible contract: ${JSON.stringify(wrong)}`)
  }
  if (project.code === homeOfTheKnown) await build(world, (work) => fileKnown(work, project.id))
}

/** The contracts of those whom visitors meet were filed within the month (2.9): what `fileContract` writes. */
const fileKnown = (work: Work, projectId: string) =>
  work.sql(
    `INSERT INTO sales.filing (id, project_id, contract_id, number, filed_on)
     SELECT uuidv7(), $1, c.id, '临备 ' || extract(year FROM c.signed_on) || '-' || right(c.number, 4), c.signed_on + 12 + right(c.number, 1)::int
       FROM sales.contract c WHERE c.project_id = $1 ORDER BY c.number LIMIT ${knownCustomers.length}`,
    [projectId],
  )

/** The first two homes of what is being built went to people who live in the first project: one person, several steps at once. */
const firstOfSecond = 8
const secondHomes = 2

function secondHome({ state }: PlacedProject, earlier: Buyer[], index: number): Buyer[] | null {
  const buyer = earlier[firstOfSecond + index]
  return state === 'building' && index < secondHomes && buyer ? [buyer] : null
}

function buyersOf(chance: Chance, earlier: Buyer[]): Buyer[] {
  if (earlier.length > 200 && chance.happens(0.03)) return [chance.pick(earlier)]
  const count = chance.happens(0.35) && earlier.length >= knownCustomers.length ? 2 : 1
  return Array.from({ length: count }, () => {
    const index = earlier.length
    const buyer = {
      name: knownCustomers[index] ?? personName(chance),
      phone: phoneOf(index),
      identityNumber: identityNumberOf(chance, chance.between(1955, 2000)),
    }
    earlier.push(buyer)
    return buyer
  })
}

/** Fourteen to twenty-six months before delivery; what is being sold now was signed in the last months. */
function signingDay(
  chance: Chance,
  { state }: PlacedProject,
  plannedDeliveryOn: string,
  today: string,
): string {
  const day = addDays(addMonths(plannedDeliveryOn, -chance.between(14, 26)), chance.between(0, 27))
  return state === 'onSale' || day > today ? addDays(today, -chance.between(3, 150)) : day
}
