import { Alert, Button, InputNumber, Select, Slider } from 'antd'
import { useState } from 'react'
import { LeaveGuard } from '#design/form/leave-guard.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { useChange } from '#design/use-change.ts'
import { added } from '#design/plan/drawing.ts'
import type { Plan } from '#design/plan/plan.ts'
import type { RoomKind } from '#design/plan/room-kinds.ts'
import { estate } from '../api.ts'
import { Editions, type LayoutPlans } from './editions.tsx'
import { PhonePreview } from './phone-preview.tsx'
import { PlanCanvas } from './plan-canvas.tsx'
import { PlanChecks } from './plan-checks.tsx'
import styles from './plans.module.css'
import { RoomFields, useKindOptions } from './room-fields.tsx'
import { texts } from './texts.ts'
import { type Drawing, useDrawing } from './use-drawing.ts'

interface PlanEditorProps {
  projectId: string
  layout: LayoutPlans
}

/** Draws the plan of a layout: rooms on squares, with checks and the phone beside it. */
export function PlanEditor({ projectId, layout }: PlanEditorProps) {
  const t = useTexts(texts)
  const { id: layoutId, name, editions } = layout
  const drawing = useDrawing(layout.plan)
  const [version, setVersion] = useState(layout.version)
  const [fileId, setFileId] = useState(layout.planFileId)
  const [strength, setStrength] = useState(0.5)
  const [draws, setDraws] = useState<RoomKind>('bedroom')
  const { plan, isDirty, problems } = drawing
  const isChanged = isDirty || fileId !== layout.planFileId
  const save = useChange(
    () =>
      estate.call.drawPlan({ params: { projectId, layoutId }, body: { version, plan, planFileId: fileId } }),
    {
      refreshes: ['estate'],
      onDone: (kept) => {
        setVersion(kept.version)
        drawing.begin(plan)
        toast.success(t.saved(kept.number))
      },
    },
  )
  const load = (kept: Plan) => {
    drawing.begin(kept)
    setVersion(layout.version)
    setFileId(layout.planFileId)
  }
  const [latest] = editions
  return (
    <>
      <PageHead
        title={t.title(name)}
        hint={t.hint}
        back={{ to: `/projects/${projectId}`, label: t.back }}
        actions={
          <>
            <Button onClick={drawing.undo} disabled={!drawing.mayUndo}>
              {t.undo}
            </Button>
            <Button onClick={drawing.redo} disabled={!drawing.mayRedo}>
              {t.redo}
            </Button>
            <Button
              type="primary"
              loading={save.busy}
              disabled={problems.length > 0 || (!isChanged && layout.isDrawn)}
              onClick={() => save.run(undefined)}
            >
              {t.save}
            </Button>
          </>
        }
      />
      {!save.busy && latest && layout.version > version && (
        <Alert
          className={styles.note}
          type="warning"
          title={t.theirs(latest.drawnBy, latest.number)}
          action={<Button onClick={() => load(layout.plan)}>{t.load}</Button>}
        />
      )}
      {!layout.isDrawn && <Alert className={styles.note} type="info" title={t.usual} />}
      <div className={styles.desk}>
        <div className={styles.drawing}>
          <Tools drawing={drawing} draws={draws} onDraws={setDraws} />
          <PlanCanvas drawing={drawing} draws={draws} picture={fileId ? { fileId, strength } : undefined} />
        </div>
        <div className={styles.side}>
          <Section title={t.chosen}>
            <RoomFields drawing={drawing} />
          </Section>
          <Section title={t.checks}>
            <PlanChecks drawing={drawing} />
          </Section>
          <PhonePreview plan={plan} />
          <Section title={t.picture}>
            {fileId ? (
              <div className={styles.fields}>
                <Slider
                  aria-label={t.strength}
                  ariaLabelForHandle={t.strength}
                  min={0.1}
                  max={1}
                  step={0.1}
                  value={strength}
                  onChange={setStrength}
                />
                <Button onClick={() => setFileId(null)}>{t.dropPicture}</Button>
              </div>
            ) : (
              <>
                <p className={styles.faint}>{t.pictureHint}</p>
                <FileUpload
                  photos
                  max={1}
                  projectId={projectId}
                  onChange={([file]) => file && setFileId(file.id)}
                />
              </>
            )}
          </Section>
        </div>
      </div>
      <Editions editions={editions} onTake={drawing.change} />
      <LeaveGuard active={isChanged && !save.busy} />
    </>
  )
}

interface ToolsProps {
  drawing: Drawing
  draws: RoomKind
  onDraws: (kind: RoomKind) => void
}

function Tools({ drawing: { plan, change, choose }, draws, onDraws }: ToolsProps) {
  const t = useTexts(texts)
  const options = useKindOptions()
  const add = () => {
    const next = added(plan, draws)
    change(next)
    choose(next.rooms.at(-1)!.key)
  }
  const side = (name: 'width' | 'height') => (
    <InputNumber
      aria-label={t[name]}
      min={3}
      max={40}
      precision={0}
      value={Math.round(plan[name])}
      onChange={(length) => length && change({ ...plan, [name]: length })}
    />
  )
  return (
    <div className={styles.tools}>
      <Select
        aria-label={t.draws}
        value={draws}
        options={options}
        onChange={onDraws}
        popupMatchSelectWidth={140}
        listHeight={540}
      />
      <Button icon={<Icon name="plus" size={14} />} onClick={add}>
        {t.add}
      </Button>
      <Button onClick={() => change({ ...plan, rooms: [] })}>{t.fresh}</Button>
      <span className={styles.size} title={t.size}>
        {side('width')} × {side('height')}
      </span>
    </div>
  )
}
