-- Starter topics (domain.md 6.2, 6.7) and terms (4.9). All of it is data: DEFAULT, to be changed by whoever runs the service.
INSERT INTO cases.category (code, zh, en, department_kind, urgency, safety, position, parent_id)
SELECT t.code, t.zh, t.en, t.department_kind, t.urgency, t.safety, t.position, NULL FROM (VALUES
  ('quality',     '房屋质量', 'Home quality',           'engineering',       'HIGH',     false, 10),
  ('facility',    '设施设备', 'Common facilities',      'property',          'NORMAL',   false, 20),
  ('safety',      '安全隐患', 'Safety hazard',          'property',          'CRITICAL', true,  30),
  ('sales',       '销售签约', 'Sale and contract',      'marketing',         'NORMAL',   false, 40),
  ('delivery',    '交付',     'Delivery',               'projectCompany',    'HIGH',     false, 50),
  ('service',     '服务',     'Service',                'serviceCentre',     'NORMAL',   false, 60),
  ('order',       '秩序',     'Order',                  'orderKeeping',      'NORMAL',   false, 70),
  ('environment', '环境',     'Environment',            'environment',       'NORMAL',   false, 80),
  ('fitOut',      '装修',     'Fit-out',                'property',          'NORMAL',   false, 90),
  ('charges',     '收费',     'Charges',                'property',          'NORMAL',   false, 100),
  ('privacy',     '个人信息', 'Personal information',   'legal',             'CRITICAL', false, 110),
  ('club',        '会员',     'Club',                   'clubOperations',    'LOW',      false, 120),
  ('survey',      '满意度调查', 'Surveys',              'customerRelations', 'NORMAL',   false, 130),
  ('other',       '其他',     'Other',                  'serviceCentre',     'NORMAL',   false, 900)
) AS t(code, zh, en, department_kind, urgency, safety, position);

INSERT INTO cases.category (code, zh, en, department_kind, urgency, safety, position, parent_id)
SELECT t.code, t.zh, t.en, coalesce(t.department_kind, p.department_kind), t.urgency, t.safety, t.position, p.id FROM (VALUES
  ('quality.leak',        '渗漏',         'Leaks',                      NULL,                'HIGH',     false, 10),
  ('quality.structure',   '结构裂缝',     'Structural cracks',          NULL,                'HIGH',     false, 20),
  ('quality.floor',       '地面',         'Floors',                     NULL,                'HIGH',     false, 30),
  ('quality.wall',        '墙面抹灰',     'Walls and plaster',          NULL,                'NORMAL',   false, 40),
  ('quality.doors',       '门窗五金',     'Doors, windows, fittings',   NULL,                'HIGH',     false, 50),
  ('quality.plumbing',    '给排水',       'Water and drains',           NULL,                'HIGH',     false, 60),
  ('quality.electric',    '电气灯具',     'Electrics',                  NULL,                'HIGH',     false, 70),
  ('quality.sanitary',    '卫生洁具橱柜', 'Sanitary ware, cabinets',    NULL,                'NORMAL',   false, 80),
  ('quality.heating',     '供暖空调新风', 'Heating and air',            NULL,                'HIGH',     false, 90),
  ('quality.smart',       '对讲智能锁',   'Intercom and smart lock',    NULL,                'NORMAL',   false, 100),
  ('quality.repeated',    '重复维修',     'Repaired again and again',   NULL,                'HIGH',     false, 110),
  ('facility.lift',       '电梯',         'Lifts',                      NULL,                'CRITICAL', true,  10),
  ('facility.gas',        '燃气安全',     'Gas safety',                 NULL,                'CRITICAL', true,  20),
  ('facility.fire',       '消防',         'Fire protection',            NULL,                'HIGH',     true,  30),
  ('facility.water',      '用水卫生',     'Water hygiene',              NULL,                'HIGH',     false, 40),
  ('facility.lighting',   '公共照明',     'Common lighting',            NULL,                'NORMAL',   false, 50),
  ('facility.access',     '门禁道闸',     'Gates and barriers',         NULL,                'NORMAL',   false, 60),
  ('sales.mortgage',      '按揭',         'Mortgage',                   'mortgageTeam',      'NORMAL',   false, 10),
  ('sales.refund',        '退订退款',     'Cancellation and refund',    'finance',           'HIGH',     false, 20),
  ('sales.promise',       '承诺不符',     'Promise not kept',           'customerRelations', 'HIGH',     false, 30),
  ('sales.adverse',       '不利因素',     'Adverse factors',            'customerRelations', 'HIGH',     false, 40),
  ('sales.area',          '面积结算',     'Area settlement',            'finance',           'NORMAL',   false, 50),
  ('delivery.delay',      '交付延期',     'Late delivery',              NULL,                'HIGH',     false, 10),
  ('delivery.change',     '设计变更未告知', 'Change without notice',    'design',            'HIGH',     false, 20),
  ('delivery.defects',    '验房销项',     'Defects at handover',        'engineering',       'HIGH',     false, 30),
  ('delivery.standard',   '交付标准',     'Standard of delivery',       'customerRelations', 'HIGH',     false, 40),
  ('service.timeliness',  '服务时效',     'Slow service',               'property',          'HIGH',     false, 10),
  ('service.attitude',    '服务态度',     'Manner of service',          'property',          'LOW',      false, 20),
  ('service.passing',     '推诿',         'Passed from one to another', 'property',          'HIGH',     false, 30),
  ('order.release',       '放行',         'Goods release',              NULL,                'NORMAL',   false, 10),
  ('order.recognition',   '身份识别',     'Recognising residents',      NULL,                'LOW',      false, 20),
  ('order.parking',       '停车秩序',     'Parking',                    NULL,                'NORMAL',   false, 30),
  ('environment.green',   '绿化',         'Greenery',                   NULL,                'LOW',      false, 10),
  ('environment.waste',   '垃圾',         'Waste',                      NULL,                'NORMAL',   false, 20),
  ('environment.noise',   '噪声油烟',     'Noise and fumes',            NULL,                'NORMAL',   false, 30),
  ('fitOut.noise',        '装修噪声',     'Noise of works',             NULL,                'NORMAL',   false, 10),
  ('fitOut.damage',       '装修损坏',     'Damage by works',            NULL,                'NORMAL',   false, 20),
  ('charges.publication', '收费公示',     'Publication of charges',     NULL,                'NORMAL',   false, 10),
  ('charges.deposit',     '押金退还',     'Return of deposits',         'finance',           'NORMAL',   false, 20),
  ('charges.fee',         '物业费',       'Property fee',               NULL,                'NORMAL',   false, 30),
  ('club.points',         '积分礼品',     'Points and gifts',           NULL,                'LOW',      false, 10)
) AS t(code, zh, en, department_kind, urgency, safety, position)
JOIN cases.category p ON p.code = split_part(t.code, '.', 1);

INSERT INTO cases.category (code, zh, en, department_kind, urgency, position, parent_id)
SELECT t.code, t.zh, t.en, p.department_kind, p.urgency, t.position, p.id FROM (VALUES
  ('quality.leak.roof',     '屋面',   'Roof',          10), ('quality.leak.facade',   '外墙',   'Outer wall', 20),
  ('quality.leak.window',   '窗与飘窗', 'Windows',     30), ('quality.leak.bathroom', '卫生间', 'Bathroom',   40),
  ('quality.leak.basement', '地下室', 'Basement',      50), ('quality.leak.balcony',  '阳台',   'Balcony',    60)
) AS t(code, zh, en, position)
JOIN cases.category p ON p.code = 'quality.leak';

-- Whole group: told at once who has it, first direct reply in 24 h, plan in 3 days, progress every 3 days, closed in 7 days;
-- the customer may answer the result for 7 days and open the case again for 30.
INSERT INTO cases.policy (acknowledgement_minutes, first_reply_minutes, plan_minutes, progress_minutes, close_minutes,
                          measure, remind_before_minutes, shown, confirm_within_minutes, reopen_within_minutes)
VALUES (1440, 1440, 4320, 4320, 10080, 'clock', 60, '{firstReply,progress}', 10080, 43200);
-- An enquiry: draft in 4 h, full answer in 48 h. Praise and suggestions need no plan.
INSERT INTO cases.policy (kind, first_reply_minutes, close_minutes) VALUES ('enquiry', 240, 2880);
-- Danger and harm: first reply in 2 h, plan and progress every day.
INSERT INTO cases.policy (urgency, first_reply_minutes, plan_minutes, progress_minutes) VALUES ('CRITICAL', 120, 1440, 1440);
-- Repair of quality: 15 days.
INSERT INTO cases.policy (category_id, close_minutes) SELECT id, 21600 FROM cases.category WHERE code = 'quality';

-- Topics are retired (`active`), never removed, so that no index over all cases has to serve their removal.
REVOKE DELETE ON cases.category FROM tongxing_app;
