-- Who likes to be reached by e-mail hears there of a place that became free and of an open day that is off.
INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('openDayPlace', 'email', 'zh', '工地开放日候补成功：{heldOn} {slot}', E'您好：\n\n您候补的工地开放日时段 {heldOn} {slot} 有了空位，已为您约好。入场请出示票号 {ticket}；不能来时，请登录“同行”取消预约，把位置让给别的邻居。\n\n客户关系部',
 '{"heldOn": "11月28日", "slot": "09:00–10:00", "ticket": "7K2M9QXA"}', false),
('openDayPlace', 'email', 'en', 'A place for you at the site open day on {heldOn}, {slot}', E'Dear customer,\n\nsomebody gave a place back, and it is yours: {heldOn}, {slot}. Please show ticket {ticket} at the gate. If you cannot come, sign in and give the place back to a neighbour.\n\nCustomer relations',
 '{"heldOn": "28 Nov", "slot": "09:00–10:00", "ticket": "7K2M9QXA"}', false),
('openDayCancelled', 'email', 'zh', '{heldOn} 的工地开放日取消', E'您好：\n\n很抱歉，{heldOn} 的工地开放日取消：{reason}。您已约好的时段不再有效，新的时间确定后会再邀请您。\n\n客户关系部',
 '{"heldOn": "11月28日", "reason": "大风预警"}', false),
('openDayCancelled', 'email', 'en', 'The site open day on {heldOn} is off', E'Dear customer,\n\nwe are sorry: the site open day on {heldOn} is off ({reason}). Your place no longer stands; we will invite you again.\n\nCustomer relations',
 '{"heldOn": "28 Nov", "reason": "Storm warning"}', false);
