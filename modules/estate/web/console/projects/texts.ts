import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    projects: '项目', search: '项目名称、编码、城市', name: '项目名称', city: '城市', state: '状态', homes: '房屋', buildings: '楼栋', firstDelivery: '首期交付', code: '编码', company: '所属公司', companyHint: '城市公司或项目公司。',
    none: '还没有项目', noneHint: '建立项目后，可以导入房源清单，分期、楼栋和户型会自动建立。', add: '新建项目', change: '修改项目', save: '保存', address: '地址', timezone: '时区', cityCode: '城市代号', cityCodeHint: '房号编码的第一段，例如 LL。',
    codeHint: '房号编码的第二段，例如 YPH；有房屋后不能修改。', addressHint: '案名之外的门牌地址。', homesByState: '房屋状态', homesHow: '按每套房屋现在的状态统计，点数字看清单。', allHomes: '全部房屋', importHomes: '导入房源',
    phases: '分期', addPhase: '新增分期', changePhase: '修改分期', phaseName: '分期名称', phaseNumber: '期号', planned: '计划交付', delivered: '正式交付', notDelivered: '未交付', deliver: '登记交付', deliverHint: '首期的正式交付日是“四年之约”的起点。', deliveredOn: '正式交付日期',
    removePhase: (name: string) => `删除“${name}”。有楼栋的分期不能删除。`, remove: '删除', removed: '已删除', noPhases: '还没有分期',
    addBuilding: '新增楼栋', noBuildings: '还没有楼栋', buildingNumber: '楼号', buildingNumberHint: '房号编码中的楼号，例如 03。', buildingName: '显示名称', buildingNameHint: '例如 3栋；不填按楼号生成。', units: '单元数', floors: '层数', phase: '分期',
    size: (floors: number, units: number) => `${floors} 层 · ${units} 单元`, homesCount: (count: number) => `${count} 套`,
    layouts: '户型', addLayout: '新增户型', changeLayout: '修改户型', layoutName: '户型名称', bedrooms: '室', livingRooms: '厅', bathrooms: '卫', gross: '建筑面积（㎡）', net: '套内面积（㎡）', plan: '户型图', noLayouts: '还没有户型', grossShort: '建面', netShort: '套内',
    bedroomsCount: (count: number) => `${count}室`, livingCount: (count: number) => `${count}厅`, bathroomsCount: (count: number) => `${count}卫`, roomsBetween: '', removeLayout: (name: string) => `删除户型“${name}”。有房屋使用的户型不能删除。`,
    commons: '共用部位与设施', parts: '共用部位', facilities: '共用设施', parking: '车位', addPart: '新增部位', addFacility: '新增设施', addParking: '新增车位', kind: '种类', kindHint: '例如：电梯、水泵、外墙、大堂。', commonName: '名称', location: '位置', installed: '安装日期', noCommons: '还没有登记。', building: '楼栋', wholeProject: '全项目',
    tenure: '权属', tenures: { sold: '已售', rented: '出租', common: '共用' }, parkingNumber: '车位号', parkingCount: (count: number) => `${count} 个`,
  },
  en: {
    projects: 'Projects', search: 'Name, code, city', name: 'Name', city: 'City', state: 'State', homes: 'Homes', buildings: 'Buildings', firstDelivery: 'First phase delivered', code: 'Code', company: 'Company', companyHint: 'A city company or a project company.',
    none: 'No projects yet', noneHint: 'Found a project, then import its homes; phases, buildings and layouts are made along the way.', add: 'New project', change: 'Change the project', save: 'Save', address: 'Address', timezone: 'Time zone', cityCode: 'City code', cityCodeHint: 'The first part of home codes, for example LL.',
    codeHint: 'The second part of home codes, for example YPH; fixed once there are homes.', addressHint: 'Street and number.', homesByState: 'Homes by state', homesHow: 'Counted by the state of each home now; a figure leads to its homes.', allHomes: 'All homes', importHomes: 'Import homes',
    phases: 'Phases', addPhase: 'Add a phase', changePhase: 'Change the phase', phaseName: 'Name', phaseNumber: 'Number', planned: 'Planned', delivered: 'Delivered', notDelivered: 'Not yet', deliver: 'Record delivery', deliverHint: 'The formal delivery of the first phase starts the four-year promise.', deliveredOn: 'Formally delivered on',
    removePhase: (name: string) => `Removes “${name}”. A phase with buildings stays.`, remove: 'Remove', removed: 'Removed', noPhases: 'No phases yet',
    addBuilding: 'Add a building', noBuildings: 'No buildings yet', buildingNumber: 'Number', buildingNumberHint: 'As in home codes, for example 03.', buildingName: 'Shown as', buildingNameHint: 'For example 3栋; made from the number when left empty.', units: 'Units', floors: 'Floors', phase: 'Phase',
    size: (floors: number, units: number) => `${floors} floors · ${units} units`, homesCount: (count: number) => `${count} homes`,
    layouts: 'Layouts', addLayout: 'Add a layout', changeLayout: 'Change the layout', layoutName: 'Name', bedrooms: 'Bedrooms', livingRooms: 'Living rooms', bathrooms: 'Bathrooms', gross: 'Gross area (m²)', net: 'Net area (m²)', plan: 'Plan', noLayouts: 'No layouts yet', grossShort: 'gross', netShort: 'net',
    bedroomsCount: (count: number) => `${count} bed`, livingCount: (count: number) => `${count} living`, bathroomsCount: (count: number) => `${count} bath`, roomsBetween: ', ', removeLayout: (name: string) => `Removes the layout “${name}”. A layout that homes use stays.`,
    commons: 'Common parts and facilities', parts: 'Common parts', facilities: 'Common facilities', parking: 'Parking spaces', addPart: 'Add a part', addFacility: 'Add a facility', addParking: 'Add a space', kind: 'Kind', kindHint: 'For example: lift, pump, facade, lobby.', commonName: 'Name', location: 'Place', installed: 'Installed on', noCommons: 'Nothing entered yet.', building: 'Building', wholeProject: 'Whole project',
    tenure: 'Tenure', tenures: { sold: 'Sold', rented: 'Rented', common: 'Common' }, parkingNumber: 'Number', parkingCount: (count: number) => `${count} spaces`,
  },
})
