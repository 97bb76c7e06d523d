/** What visitors read before entering, until the project writes its own. */
export const usualSafetyWords =
  '1. 全程佩戴安全帽，穿平底鞋，扣好帽带。\n2. 跟随引导员，走标记的通道，不跨越护栏和警示带。\n3. 不触碰机械、电箱和堆料，不在吊装区域停留。\n4. 照看好同行的老人和孩子，12 岁以下请留在接待处。\n5. 感到不适或听到警报，立即告诉引导员并原路撤离。'

/** The slots with which an open day begins. */
export const usualSlots = [
  { startsAt: '09:00', endsAt: '10:00', capacity: 20 },
  { startsAt: '10:30', endsAt: '11:30', capacity: 20 },
  { startsAt: '14:00', endsAt: '15:00', capacity: 20 },
] as const
