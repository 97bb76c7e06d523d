import { Form, Input, InputNumber } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { journey, type StandardVersion } from '../api.ts'
import type { Attempt } from './example-plan.tsx'
import { exampleTexts } from './example-texts.ts'
import { LivePlan } from './live-plan.tsx'
import live from './live.module.css'
import { type SettingName, settingTexts } from './setting-texts.ts'
import styles from './settings.module.css'

type Settings = StandardVersion['settings']
type Figure = Exclude<SettingName, 'seasonEndsOn'>

/** The form of the settings: an empty place of a range is an open end. */
interface SettingValues extends Pick<Settings, 'figures' | 'seasonEndsOn'> {
  limits: Partial<Record<Figure, { least?: number | null; most?: number | null } | null>>
}

interface Props {
  version: StandardVersion
}

/** What a guarantee letter may leave out, as long as no level above promises it. */
const promises: readonly Figure[] = ['W0', 'W1', 'W2', 'W5', 'heatingSeasons']

/** Changes the figures of a draft, beside the plan of a home that they give. */
export function ChangeSettings({ version }: Props) {
  const t = useTexts(settingTexts)
  return (
    <FormDialog label={t.change} refreshes={['journey']} width={1240}>
      {({ done, close }) => <SettingsForm version={version} done={done} close={close} />}
    </FormDialog>
  )
}

interface SettingsFormProps extends Props {
  done: () => void
  close: () => void
}

/** Each figure within what the levels above leave to it. */
function SettingsForm({ version: standard, done, close }: SettingsFormProps) {
  const t = useTexts(settingTexts)
  const e = useTexts(exampleTexts)
  const [form] = Form.useForm<SettingValues>()
  const { id, version, level, settings, settingsAbove } = standard
  const { figures, limits, seasonEndsOn, allowed } = settings
  const hasBelow = level.kind !== 'project'
  const values = Form.useWatch((all) => all, { form, preserve: true }) as Partial<SettingValues> | undefined
  return (
    <div className={live.beside}>
      <FieldForm<SettingValues, StandardVersion>
        name={`standard-settings-${id}`}
        form={form}
        initial={{ figures, seasonEndsOn, limits }}
        version={version}
        send={(written, based) =>
          journey.call.changeStandardSettings({
            params: { standardId: id },
            body: { ...inputOf(written, settings), version: based },
          })
        }
        onSent={done}
        onCancel={close}
        submitLabel={t.save}
      >
        {hasBelow && <p className={styles.quiet}>{t.limitsHint}</p>}
        {(Object.keys(figures) as Figure[]).map((name) => (
          <div key={name} className={styles.setting}>
            <Field
              name={['figures', name]}
              label={t.names[name]}
              hint={hintOf(allowed[name])}
              required={isNeeded(name)}
            >
              <InputNumber precision={0} min={0} disabled={isSettled(allowed[name])} />
            </Field>
            {hasBelow && (
              <>
                <Field name={['limits', name, 'least']} label={t.least}>
                  <InputNumber precision={0} min={0} aria-label={t.leastOf(t.names[name])} />
                </Field>
                <Field name={['limits', name, 'most']} label={t.most}>
                  <InputNumber precision={0} min={0} aria-label={t.mostOf(t.names[name])} />
                </Field>
              </>
            )}
          </div>
        ))}
        <Field name="seasonEndsOn" label={t.names.seasonEndsOn} hint={t.season}>
          <Input maxLength={5} style={{ width: 120 }} />
        </Field>
      </FieldForm>
      <LivePlan standardId={id} attempt={attemptOf(values, settings)} hint={e.settingsHint} />
    </div>
  )

  function isNeeded(name: Figure) {
    return !promises.includes(name) || (settingsAbove?.figures[name] ?? null) !== null
  }

  function hintOf(range: Settings['allowed'][Figure]) {
    return isSettled(range) ? t.settled : t.allowed(range.least, range.most)
  }
}

const isSettled = ({ least, most }: Settings['allowed'][Figure]) => least >= most

/** The figures as they stand in the form; a day half typed counts as it was. */
function attemptOf(values: Partial<SettingValues> | undefined, { figures, seasonEndsOn }: Settings): Attempt {
  const written = { ...figures, ...values?.figures }
  const names = Object.keys(figures) as Figure[]
  const day = values ? values.seasonEndsOn || null : seasonEndsOn
  return {
    triedSettings: {
      figures: byName(names, (name) => written[name] ?? null),
      seasonEndsOn: day === null || /^\d\d-\d\d$/.test(day) ? day : seasonEndsOn,
    },
  }
}

/** The body that the API takes: a range with one end given reaches on the other side as far as this level may go. */
function inputOf({ figures, limits, seasonEndsOn }: SettingValues, { allowed }: Settings) {
  const names = Object.keys(figures) as Figure[]
  const rangeOf = (name: Figure) => {
    const { least = null, most = null } = limits[name] ?? {}
    if (least === null && most === null) return null
    return { least: least ?? allowed[name].least, most: most ?? allowed[name].most }
  }
  return {
    figures: byName(names, (name) => figures[name] ?? null),
    seasonEndsOn: seasonEndsOn || null,
    limits: byName(names, rangeOf),
  }
}

const byName = <T,>(names: readonly Figure[], of: (name: Figure) => T) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Figure, T>
