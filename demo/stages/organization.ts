import {
  appoint,
  createDepartment,
  createNode,
  createPost,
  createStaff,
  foundGroup,
} from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { propertyClerk } from '../content/centres.ts'
import { cities, group, regions } from '../content/projects.ts'
import { personName, phoneOf } from '../content/people.ts'
import {
  cityDepartments,
  type DemoPlace,
  emailOf,
  englishTitles,
  personas,
  projectPosts,
} from '../content/staff.ts'
import type { Chance } from '../random.ts'
import { build, type Stage } from '../world.ts'

/** Staff phones lie far from those of customers. */
const firstStaffPhone = 60_000_000

/** Group, regions, city companies with their departments, and one project company for each project. */
export const organization: Stage = {
  name: 'organization',
  run: (world) =>
    build(world, async (work) => {
      const [administrator] = personas
      const { groupId } = await foundGroup(work, {
        groupName: group.name,
        groupCode: group.code,
        administrator: {
          name: administrator!.name,
          staffNumber: '00001',
          email: emailOf(administrator!.username!),
        },
      })
      const places = new Map<string, string>([[keyOf({ level: 'group', code: group.code }), groupId]])
      for (const { code, name } of regions) {
        const { id } = await createNode(work, { kind: 'region', code, name, parentId: groupId })
        places.set(keyOf({ level: 'region', code }), id)
      }
      const departments = new Map<string, string>()
      for (const { code, name, region } of cities) {
        const parentId = places.get(keyOf({ level: 'region', code: region }))!
        const { id } = await createNode(work, {
          kind: 'cityCompany',
          code,
          name: `${name}城市公司`,
          parentId,
        })
        places.set(keyOf({ level: 'city', code }), id)
        for (const [kind, title] of cityDepartments) {
          const made = await createDepartment(work, { nodeId: id, kind, name: title })
          departments.set(`${code} ${kind}`, made.id)
        }
      }
      for (const { code, name, city } of world.projects) {
        const parentId = places.get(keyOf({ level: 'city', code: city }))!
        const { id } = await createNode(work, {
          kind: 'projectCompany',
          code: `${city}${code}`,
          name: `${name}项目公司`,
          parentId,
        })
        places.set(keyOf({ level: 'project', code }), id)
        const made = await createDepartment(work, { nodeId: id, kind: 'projectCompany', name: '项目公司' })
        departments.set(`${city} ${code} projectCompany`, made.id)
      }
      await fillPosts(work, world.chance.part('staff'), world.projects, places, departments)
    }),
}

const keyOf = ({ level, code }: DemoPlace) => `${level} ${code}`

async function fillPosts(
  work: Work,
  chance: Chance,
  projects: readonly { code: string; city: string }[],
  places: ReadonlyMap<string, string>,
  departments: ReadonlyMap<string, string>,
): Promise<void> {
  let number = 1
  const fill = async (
    name: string,
    title: string,
    role: string,
    place: DemoPlace,
    city: string | undefined,
    department?: string,
    username?: string,
  ) => {
    number++
    const staff = await createStaff(work, {
      staffNumber: String(number).padStart(5, '0'),
      name,
      phone: phoneOf(firstStaffPhone + number),
      email: username && emailOf(username),
    })
    const nodeId = places.get(keyOf(place))!
    const own = departments.get(`${city} ${place.code} ${department}`)
    const departmentId = own ?? departments.get(`${city} ${department}`)
    const post = await createPost(work, {
      nodeId,
      departmentId,
      role,
      title,
      titleEn: englishTitles[title] ?? null,
    })
    await appoint(work, { postId: post.id, staffId: staff.id, fromOn: '2022-01-01' })
  }
  const cityOf = ({ level, code }: DemoPlace) =>
    level === 'city' ? code : projects.find((project) => project.code === code)?.city
  for (const { name, title, role, place, department, username } of personas)
    if (username !== 'admin') await fill(name, title, role, place, cityOf(place), department, username)
  for (const { code, city } of projects)
    for (const { title, role, department } of projectPosts) {
      const isPersonas = personas.some(
        ({ place, role: held }) => place.level === 'project' && place.code === code && held === role,
      )
      if (!isPersonas)
        await fill(personName(chance), title, role, { level: 'project', code }, city, department)
    }
  const { name, title, role, city } = propertyClerk
  await fill(name, title, role, { level: 'city', code: city }, city, 'serviceCentre')
}
