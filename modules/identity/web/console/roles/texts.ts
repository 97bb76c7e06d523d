import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    title: '角色与权限', hint: '每一列是一个角色，每一行是一项权限。保存后，担任该角色的人下一次操作即生效。', staff: '员工角色', resident: '业主端角色', search: '查找权限', find: '只看这些角色',
    permission: '权限', add: '新增角色', change: '改名', remove: '删除', zh: '中文名称', en: '英文名称', key: '代号', keyHint: '接口和导入中使用，建立后不能修改。可不填。', kind: '用于',
    builtIn: '内置', own: '自建', given: (count: number) => `${count} 项权限`, save: '保存', discard: '放弃', removed: '已删除',
    changed: (count: number) => `有 ${count} 处改动未保存`, review: '核对并保存', reviewTitle: '核对权限改动', reviewHint: '以下改动保存后立即生效，并记入审计日志。', added: '新增', taken: '收回',
    saved: '权限已保存', staleTitle: (by: string, role: string) => `${by} 刚刚改过“${role}”`, staleHint: '已换成现在的权限，您的改动仍然保留。请再核对一次后保存。',
    theirs: '同时被改为', removeRole: (role: string) => `删除角色“${role}”。仍有岗位使用的角色不能删除，删除后不能恢复。`, nothing: '没有符合的权限',
    gives: (role: string, permission: string) => `${role}：${permission}`, role: '角色', somebody: '另一位管理员', refused: (role: string) => `“${role}”没有保存`, notSent: '没有保存：连接中断，请再试一次。', addHint: '新角色没有任何权限，建立后在下表中勾选。',
  },
  en: {
    title: 'Roles and permissions', hint: 'Each column is a role, each row a permission. A change holds from the next step of everybody who carries the role.', staff: 'Staff roles', resident: 'Portal roles', search: 'Find a permission', find: 'Only these roles',
    permission: 'Permission', add: 'Add a role', change: 'Rename', remove: 'Remove', zh: 'Chinese name', en: 'English name', key: 'Key', keyHint: 'Used by the API and by imports; it cannot be changed later. May be left empty.', kind: 'For',
    builtIn: 'Built in', own: 'Own', given: (count: number) => `${count} permissions`, save: 'Save', discard: 'Discard', removed: 'Removed',
    changed: (count: number) => `${count} changes not saved yet`, review: 'Review and save', reviewTitle: 'Review the changes', reviewHint: 'They hold as soon as they are saved, and are noted in the audit log.', added: 'Given', taken: 'Taken back',
    saved: 'Permissions saved', staleTitle: (by: string, role: string) => `${by} has just changed “${role}”`, staleHint: 'The current permissions are shown now, your changes are kept. Please review them once more, then save.',
    theirs: 'Changed meanwhile to', removeRole: (role: string) => `Removes the role “${role}”. A role that posts still use stays. This cannot be undone.`, nothing: 'No such permission',
    gives: (role: string, permission: string) => `${role}: ${permission}`, role: 'Role', somebody: 'Another administrator', refused: (role: string) => `“${role}” was not saved`, notSent: 'Not saved: the connection was lost. Please try again.', addHint: 'A new role has no permissions; tick them in the table afterwards.',
  },
})
