import { chance } from '../random.ts'
import { addDays } from '#platform/calendar/index.ts'
import { movedOn } from './as-of.ts'
import { cities, type DemoProject, projects } from './projects.ts'

const firstParts = [
  '云',
  '松',
  '澜',
  '溪',
  '栖',
  '砚',
  '青',
  '明',
  '望',
  '听',
  '月',
  '禾',
  '枫',
  '鹿',
  '竹',
  '霁',
  '映',
  '沁',
  '棠',
  '岚',
]
const secondParts = [
  '澜',
  '湖',
  '山',
  '屿',
  '岸',
  '庭',
  '汀',
  '林',
  '川',
  '谷',
  '邻',
  '园',
  '隐',
  '舟',
  '里',
  '麓',
]
const lastParts = ['花园', '雅苑', '公馆', '府', '一品', '新城', '华庭', '名邸', '家园', '里']
const homesOfProject = 876
/** So many days after its planned day the last home of a phase is handed over. */
const lastHandOver = 45

/** The projects of the brief as they stand today, and as many more as are needed for the number of homes. */
export function projectsFor(today: string, homes?: number): readonly DemoProject[] {
  const total = projects.reduce((sum, project) => sum + project.homes, 0)
  const missing = Math.max(0, Math.ceil(((homes ?? 0) - total) / homesOfProject))
  const all = [...projects, ...Array.from({ length: missing }, (_, index) => oneMore(today, index))]
  return all.map((one) => standingOn(today, one))
}

/** With its dates moved on to today. */
function standingOn(today: string, project: DemoProject): DemoProject {
  const { deliveries, completedOn } = project
  return {
    ...project,
    deliveries: deliveries.map((on) => movedOn(on, today)),
    ...(completedOn && { completedOn: movedOn(completedOn, today) }),
  }
}

function oneMore(today: string, index: number): DemoProject {
  const luck = chance(`project ${index}`)
  const year = luck.between(2018, 2027)
  const firstDelivery = `${year}-${String(luck.between(1, 12)).padStart(2, '0')}-${String(luck.between(10, 28))}`
  const isDelivered = addDays(movedOn(firstDelivery, today), lastHandOver) <= today
  return {
    // The number keeps names apart when the syllables meet again.
    name: `${luck.pick(firstParts)}${luck.pick(secondParts)}${luck.pick(lastParts)}${index + 1}号`,
    code: `P${String(index + 1).padStart(4, '0')}`,
    city: cities[index % cities.length]!.code,
    homes: homesOfProject,
    deliveries: [firstDelivery],
    sold: isDelivered ? 0.98 : 0.1 + luck.next() * 0.7,
    livedIn: isDelivered ? 0.85 : 0,
    state: isDelivered ? 'delivered' : 'building',
  }
}
