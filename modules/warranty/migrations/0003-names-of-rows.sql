-- What a history calls a term, a heating season and a time slot.
CALL platform.name_rows('warranty.term',
  $$CASE r.component
    WHEN 'structure' THEN '地基基础与主体结构'
    WHEN 'roofWaterproofing' THEN '屋面防水'
    WHEN 'wetRooms' THEN '卫生间、厨房防水与外墙防渗漏'
    WHEN 'heatingCooling' THEN '供热与供冷'
    WHEN 'wiringAndPipes' THEN '电气管线、给排水与设备安装'
    WHEN 'decoration' THEN '装修'
    WHEN 'doorsAndFittings' THEN '门窗与五金'
    WHEN 'drainBlockage' THEN '管道堵塞'
    WHEN 'sanitaryWare' THEN '卫生洁具'
    WHEN 'lampsAndSwitches' THEN '灯具与电器开关' END$$,
  $$CASE r.component
    WHEN 'structure' THEN 'Foundation and main structure'
    WHEN 'roofWaterproofing' THEN 'Roof waterproofing'
    WHEN 'wetRooms' THEN 'Wet rooms and outer walls'
    WHEN 'heatingCooling' THEN 'Heating and cooling'
    WHEN 'wiringAndPipes' THEN 'Wiring, pipes and equipment'
    WHEN 'decoration' THEN 'Decoration'
    WHEN 'doorsAndFittings' THEN 'Doors, windows and fittings'
    WHEN 'drainBlockage' THEN 'Blocked drains'
    WHEN 'sanitaryWare' THEN 'Sanitary ware'
    WHEN 'lampsAndSwitches' THEN 'Lamps and switches' END$$);
CALL platform.name_rows('warranty.heating_calendar', '(SELECT n.name FROM organization.node n WHERE n.id = r.node_id)');
CALL platform.name_rows('warranty.slot', $$to_char(r.held_on, 'YYYY-MM-DD') || ' ' || r.starts_at$$);
