import { defineTexts } from '#design/texts.ts'

/** Columns as people name them; what is missing here is shown by its own name. */
export const fieldNames = defineTexts({
  zh: {
    name: '名称', code: '编码', kind: '类型', state: '状态', title: '标题', role: '角色', number: '编号', version: '版本', timezone: '时区', parent_id: '上级', node_id: '组织', department_id: '部门', project_id: '项目',
    home_id: '房屋', person_id: '客户', household_id: '家庭', staff_id: '员工', building_id: '楼栋', phase_id: '分期', layout_id: '户型', post_id: '岗位', case_id: '个案', from_on: '开始日期', until_on: '结束日期',
    staff_number: '工号', phone_sealed: '电话', phone_index: '电话索引', email: '邮箱', email_sealed: '邮箱', photo_file_id: '照片', left_on: '离职日期', changed_by: '修改人', created_at: '建立时间', changed_at: '修改时间',
    city: '城市', address: '地址', address_sealed: '地址', gross_area: '建筑面积', net_area: '套内面积', floor: '楼层', unit_number: '单元', home_code: '房号编码', planned_delivery_on: '计划交付', delivered_on: '交付日期',
    first_phase_delivered_on: '首期交付', moved_in_on: '入住日期', urgency: '紧急程度', channel: '渠道', category_id: '分类', owner_staff_id: '负责人', owner_name: '负责人', answer_due_at: '答复期限', close_due_at: '结案期限',
    first_replied_at: '首次答复', result_at: '告知结果', closed_at: '结案时间', closure: '结案方式', satisfaction: '满意度', solved: '是否解决', opened_at: '受理时间', assignee_name: '经办人', outcome: '结果', reason: '原因',
    due_from: '开始日', due_on: '到期日', due_at: '到期时间', done_at: '完成时间', done_on: '完成日期', done_by_name: '完成人', done_late: '是否超期', confirmed_by: '确认人', note: '备注', words: '内容', body: '正文', subject: '标题',
    price: '总价', signed_on: '签约日期', cancelled_on: '解除日期', lease_from: '租期开始', lease_until: '租期结束', end_reason: '结束原因', relation: '关系', sex: '性别', birthday_sealed: '生日', identity_sealed: '证件号码', identity_kind: '证件类型',
    occupation: '职业', employer: '单位', education: '学历', merged_into: '并入档案', completeness: '完整度', decision: '决定', permission: '权限', permissions: '权限', added: '新增权限', removed: '收回权限', username: '用户名',
    password_must_change: '须改密码', last_signed_in_at: '上次登录', last_used_at: '上次使用', expires_at: '到期时间', expiresAt: '到期时间', revoked_at: '作废时间', built_in: '内置', zh: '中文名称', en: '英文名称', fields: '字段', field: '字段',
    list: '列表', query: '条件', columns: '列', session: '会话', device: '设备', ended: '退出数', dropSecondFactor: '关闭两步验证', way: '方式', direction: '方向', content: '内容', at: '时间', is_switched_off: '已停用', was: '原状态',
    step: '步骤', attempts: '次数', location: '位置', bedrooms: '室', living_rooms: '厅', bathrooms: '卫', homes: '房屋', reopened_count: '重开次数', transfer_count: '转办次数', paused_since: '暂停起', waived_by_name: '批准人', waiver_reason: '免做原因',
  } as Record<string, string>,
  en: {
    name: 'Name', code: 'Code', kind: 'Kind', state: 'State', title: 'Title', role: 'Role', number: 'Number', version: 'Version', timezone: 'Time zone', parent_id: 'Stands under', node_id: 'Node', department_id: 'Department', project_id: 'Project',
    home_id: 'Home', person_id: 'Customer', household_id: 'Household', staff_id: 'Staff', building_id: 'Building', phase_id: 'Phase', layout_id: 'Layout', post_id: 'Post', case_id: 'Case', from_on: 'From', until_on: 'Until',
    staff_number: 'Staff number', phone_sealed: 'Phone', phone_index: 'Phone index', email: 'E-mail', email_sealed: 'E-mail', photo_file_id: 'Photo', left_on: 'Left on', changed_by: 'Changed by', created_at: 'Made', changed_at: 'Changed',
    city: 'City', address: 'Address', address_sealed: 'Address', gross_area: 'Gross area', net_area: 'Net area', floor: 'Floor', unit_number: 'Unit', home_code: 'Home code', planned_delivery_on: 'Planned delivery', delivered_on: 'Delivered',
    first_phase_delivered_on: 'First phase delivered', moved_in_on: 'Moved in', urgency: 'Urgency', channel: 'Channel', category_id: 'Category', owner_staff_id: 'Owner', owner_name: 'Owner', answer_due_at: 'Answer due', close_due_at: 'Closing due',
    first_replied_at: 'First answer', result_at: 'Result told', closed_at: 'Closed', closure: 'How it ended', satisfaction: 'Satisfaction', solved: 'Solved', opened_at: 'Opened', assignee_name: 'Assignee', outcome: 'Outcome', reason: 'Reason',
    due_from: 'Opens', due_on: 'Due', due_at: 'Due', done_at: 'Done', done_on: 'Done', done_by_name: 'Done by', done_late: 'Late', confirmed_by: 'Confirmed by', note: 'Note', words: 'Words', body: 'Text', subject: 'Subject',
    price: 'Price', signed_on: 'Signed', cancelled_on: 'Cancelled', lease_from: 'Lease from', lease_until: 'Lease until', end_reason: 'Why it ended', relation: 'Relation', sex: 'Sex', birthday_sealed: 'Birthday', identity_sealed: 'Identity number', identity_kind: 'Identity document',
    occupation: 'Occupation', employer: 'Employer', education: 'Education', merged_into: 'Merged into', completeness: 'Completeness', decision: 'Decision', permission: 'Permission', permissions: 'Permissions', added: 'Given', removed: 'Taken back', username: 'Username',
    password_must_change: 'Password must change', last_signed_in_at: 'Last sign-in', last_used_at: 'Last used', expires_at: 'Expires', expiresAt: 'Expires', revoked_at: 'Revoked', built_in: 'Built in', zh: 'Chinese name', en: 'English name', fields: 'Fields', field: 'Field',
    list: 'List', query: 'Filter', columns: 'Columns', session: 'Session', device: 'Device', ended: 'Signed out', dropSecondFactor: 'Two-step sign-in off', way: 'Way', direction: 'Direction', content: 'Content', at: 'At', is_switched_off: 'Switched off', was: 'State before',
    step: 'Step', attempts: 'Tries', location: 'Place', bedrooms: 'Bedrooms', living_rooms: 'Living rooms', bathrooms: 'Bathrooms', homes: 'Homes', reopened_count: 'Times reopened', transfer_count: 'Times handed over', paused_since: 'Paused since', waived_by_name: 'Waived by', waiver_reason: 'Why waived',
  } as Record<string, string>,
})
