-- DEFAULT: the first edition of the code of conduct, in our own words, to be rewritten by whoever runs the service (S4-13).
-- Each line: key, chapter, Chinese, English, the posts that it is for (all, where none is named).
INSERT INTO workplace.edition (id, sort, number, state, written_by, published_by, published_on, created_at, items)
SELECT uuidv7(), 'conduct', 1, 'published', '系统', '系统', current_date, now(),
       jsonb_agg(jsonb_build_object('key', r -> 0, 'chapter', r -> 1, 'zh', r -> 2, 'en', r -> 3, 'observedZh', '', 'observedEn', '', 'roles', r -> 4))
  FROM jsonb_array_elements($json$[
["greeting1", "greeting", "使用“您”和姓氏称呼客户；记得住的，再问一句上次的事。", "Use the polite form and the family name; where you remember, ask after the last matter.", []],
["greeting2", "greeting", "三米内微笑，一米内先开口问好。", "Smile within three metres, and greet first within one.", []],
["greeting3", "greeting", "先听客户把话说完，再开口。", "Let the customer finish before you speak.", []],
["look1", "look", "工装整洁，工牌戴在左胸，字朝外。", "Clothes clean, the name badge on the left chest and readable.", []],
["look2", "look", "头发、双手干净；当班不吸烟、不嚼口香糖。", "Hair and hands clean; no smoking and no gum on duty.", []],
["look3", "look", "站着接待，不倚、不靠、不抱臂。", "Stand to receive people; do not lean or fold your arms.", ["orderKeeper", "steward", "salesAdviser", "callCentreAgent"]],
["telephone1", "telephone", "铃响三声内接起，先报部门和姓名。", "Answer within three rings, with department and name first.", []],
["telephone2", "telephone", "挂断前复述一遍要点和下一步的时间。", "Before you hang up, repeat the points and when the next step comes.", []],
["telephone3", "telephone", "客户先挂，我们后挂。", "Let the customer hang up first.", ["callCentreAgent", "steward", "customerAmbassador"]],
["reception1", "reception", "客户到了，放下手里的事，起身招呼。", "When a customer comes in, put down what you do and stand up.", []],
["reception2", "reception", "要等的，说清等多久、等谁，并送上一杯水。", "Who has to wait hears how long and for whom, and is offered water.", []],
["reception3", "reception", "不让客户自己找人：陪他走到该办的同事面前。", "Do not send a customer searching: walk with him to the colleague.", []],
["visit1", "visit", "上门先约时间，提前十分钟再告知一声。", "Agree the time of a visit, and call again ten minutes before.", ["steward", "repairWorker", "customerAmbassador", "propertyManager", "engineering"]],
["visit2", "visit", "敲门后退一步，报姓名、出示工牌，得到允许再进门。", "Knock, step back, say your name, show the badge, and enter when asked in.", ["steward", "repairWorker", "customerAmbassador", "propertyManager", "engineering"]],
["visit3", "visit", "进门穿鞋套，不坐、不抽烟、不评论别人的家。", "Wear shoe covers; do not sit, smoke, or comment on the home.", ["steward", "repairWorker", "customerAmbassador", "propertyManager", "engineering"]],
["repair1", "repair", "动手前铺好垫布，说明要做什么、多长时间、会不会有声响。", "Lay the cloth first; say what you will do, how long it takes, and how loud it gets.", ["repairWorker", "engineering", "steward"]],
["repair2", "repair", "做完请客户试一试，垃圾随手带走。", "Let the customer try it, and take the rubbish along.", ["repairWorker", "engineering", "steward"]],
["repair3", "repair", "做不完的，当面说好下次的日期和来的人。", "What is not finished gets a date and a name before you leave.", ["repairWorker", "engineering", "steward"]],
["complaint1", "complaint", "先致歉、后了解，不辩解、不推给别的部门。", "Apologise first, then ask; no excuses and no passing on to others.", []],
["complaint2", "complaint", "当场说清谁来办、什么时候给答复。", "Say on the spot who takes it up and when the answer comes.", []],
["complaint3", "complaint", "办完之后，自己回一个电话。", "When it is done, call back yourself.", []],
["confidence1", "confidence", "客户的电话、房号、家庭情况不在电梯、微信群和饭桌上说。", "Telephone numbers, home numbers and family matters are not told in lifts, chat groups or at table.", []],
["confidence2", "confidence", "不拍摄客户家中与工作无关的东西。", "Take no pictures in a home but those that the work needs.", []],
["confidence3", "confidence", "离开座位就锁屏，纸质资料收进抽屉。", "Lock the screen when you leave, and put papers into the drawer.", []],
["honesty1", "honesty", "不收现金、购物卡和贵重礼物；推不掉的，当天登记上交。", "Accept no cash, cards or costly gifts; what cannot be refused is handed in the same day.", []],
["honesty2", "honesty", "不知道的不乱答应，答应了的一定做到。", "Promise nothing that you do not know, and keep what you promised.", []],
["honesty3", "honesty", "出了差错马上说，不等别人发现。", "Say at once what went wrong, before others find it.", []]
]$json$::jsonb) r;
