/** 3, 2 and 1602 in three cells of a list are 3栋2单元1602; empty where no cell says anything. */
export function homeInCells({
  building,
  unit,
  home,
}: {
  building: string
  unit: string
  home: string
}): string {
  const [inBuilding, inUnit] = [building.replace(/[栋幢座]$|号楼$/, ''), unit.replace(/单元$/, '')]
  return [inBuilding && `${inBuilding}栋`, inUnit && `${inUnit}单元`, home].join('')
}

/** Why what a list says of a home names none. */
export function unclearHome(home: string, isAmbiguous: boolean): { zh: string; en: string } {
  return isAmbiguous
    ? {
        zh: `房号“${home}”不止一套，请写明楼栋和单元。`,
        en: `There are several homes "${home}"; please state building and unit.`,
      }
    : { zh: `本项目没有房号“${home}”。`, en: `This project has no home "${home}".` }
}
