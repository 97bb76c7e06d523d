import { organization } from './api.ts'

const all = async () => (await organization.call.listDepartments()).departments

/** The departments in sight whose name fits what was typed. */
export const searchDepartments = async (text: string) => {
  const departments = await all()
  return departments.filter(({ name }) => name.includes(text)).map(({ id, name }) => ({ id, label: name }))
}

export const nameOfDepartment = async (departmentId: string) =>
  (await all()).find(({ id }) => id === departmentId)?.name ?? ''
