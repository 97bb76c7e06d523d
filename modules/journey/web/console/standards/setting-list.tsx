import { useTexts } from '#design/texts.ts'
import type { StandardVersion } from '../api.ts'
import { ChangeSettings } from './settings-form.tsx'
import { type SettingName, settingTexts } from './setting-texts.ts'
import styles from './settings.module.css'

/** The figures of a version beside those of the level above, and what lower levels may choose. @serves S0-45 */
export function SettingList({ version }: { version: StandardVersion }) {
  const t = useTexts(settingTexts)
  const { settings, settingsAbove, level, mayEdit, retires } = version
  const names = Object.keys(t.names) as SettingName[]
  const valueIn =
    ({ figures, seasonEndsOn }: Pick<StandardVersion['settings'], 'figures' | 'seasonEndsOn'>) =>
    (name: SettingName) =>
      name === 'seasonEndsOn' ? seasonEndsOn : figures[name]
  const here = valueIn(settings)
  const above = settingsAbove && valueIn(settingsAbove)
  const below = (name: SettingName) => {
    const limits = name === 'seasonEndsOn' ? null : settings.limits[name]
    return name === 'seasonEndsOn' ? '' : limits ? t.range(limits.least, limits.most) : t.usual
  }
  return (
    <div className={styles.settings}>
      <p className={styles.quiet}>{t.hint}</p>
      {mayEdit && !retires && <ChangeSettings version={version} />}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.setting}</th>
            <th scope="col">{t.here}</th>
            {above && <th scope="col">{t.above}</th>}
            {level.kind !== 'project' && <th scope="col">{t.below}</th>}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name} data-differs={above !== null && above(name) !== here(name)}>
              <th scope="row">{t.names[name]}</th>
              <td data-label={t.here}>{here(name) ?? t.none}</td>
              {above && <td data-label={t.above}>{above(name) ?? t.none}</td>}
              {level.kind !== 'project' && <td data-label={t.below}>{below(name)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
