import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    wall: '立面',
    change: '修改楼栋',
    addHome: '新增房屋',
    noHomes: '这栋楼还没有房屋',
    noHomesHint: '可以逐套新增，或在项目页导入房源清单。',
    removeBuilding: (name: string) => `删除“${name}”。只有没有房屋的楼栋才能删除，删除后不能恢复。`,
  },
  en: {
    wall: 'The wall',
    change: 'Change the building',
    addHome: 'Add a home',
    noHomes: 'No homes in this building yet',
    noHomesHint: 'Add them one by one, or import the list of homes on the project’s page.',
    removeBuilding: (name: string) =>
      `Removes “${name}”. Only a building without homes can go. This cannot be undone.`,
  },
})
