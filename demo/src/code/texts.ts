// What the code editor and the reading of pasted code say.

export const texts = {
  editorLabel: { ko: '요청 객체의 코드', en: 'Code of the request object' },
  editorLeave: {
    ko: 'Esc를 누른 뒤 Tab을 누르면 편집기를 나갑니다. F8은 다음 문제로 갑니다.',
    en: 'Press Esc, then Tab, to leave the editor. F8 goes to the next problem.',
  },
  editorKeys: {
    ko: '{mod}+. 고치기 · F8 다음 문제 · Ctrl+Space 자동 완성 · Esc 다음 Tab 나가기',
    en: '{mod}+. fix · F8 next problem · Ctrl+Space complete · Esc, then Tab to leave',
  },
  unread_empty: { ko: '비어 있습니다. 객체를 적어 주세요.', en: 'It is empty. Write an object.' },
  unread_comma: { ko: '이 뒤에 쉼표가 필요합니다.', en: 'A comma is needed after this.' },
  unread_colon: { ko: '이름 뒤에 콜론이 필요합니다.', en: 'A colon is needed after the name.' },
  unread_key: {
    ko: '항목의 이름은 큰따옴표로 묶어 적어야 합니다.',
    en: 'A member needs a name in double quotes.',
  },
  unread_value: {
    ko: 'JSON 값이 아닙니다. 문자열은 큰따옴표로 묶어야 합니다.',
    en: 'This is no JSON value. Text needs double quotes.',
  },
  unread_brace: { ko: '닫는 중괄호 }가 필요합니다.', en: 'A closing brace } is needed.' },
  unread_bracket: { ko: '닫는 대괄호 ]가 필요합니다.', en: 'A closing bracket ] is needed.' },
  unread_quote: { ko: '닫는 큰따옴표가 필요합니다.', en: 'A closing double quote is needed.' },
  unread_string: {
    ko: '문자열에 쓸 수 없는 글자가 있습니다.',
    en: 'The text has a character it may not have.',
  },
  unread_number: { ko: '숫자를 바르게 적어야 합니다.', en: 'The number is not well-formed.' },
  unread_end: {
    ko: '객체가 끝난 뒤에 다른 글자가 있습니다.',
    en: 'There is more after the end of the object.',
  },
  unread_depth: {
    ko: '너무 깊이 겹쳐 있어 읽을 수 없습니다.',
    en: 'It is nested too deeply to be read.',
  },
  unread_other: { ko: 'JSON 문법에 맞지 않습니다.', en: 'This is not JSON.' },
  onLine: { ko: '{line}번째 줄:', en: 'Line {line}:' },
  toJson: { ko: 'JSON으로 바꾸기', en: 'Write it as JSON' },
  madeJson: { ko: 'JSON으로 바꾸었습니다.', en: 'It is JSON now.' },
  notAnObject: {
    ko: '이 안에서 요청 객체를 찾지 못했습니다.',
    en: 'There is no request object in it.',
  },
  fixedHere: { ko: '코드에서 고쳤습니다.', en: 'Fixed in the code.' },
  nothingToFix: {
    ko: '이 줄에는 바로 고칠 수 있는 것이 없습니다.',
    en: 'Nothing on this line can be fixed at once.',
  },
  madeUp: {
    ko: '실제 값을 알 수 없어 그럴듯한 값을 넣었습니다.',
    en: 'A plausible value stands in for one that is not known.',
  },

  reading: { ko: '코드를 읽는 중입니다…', en: 'Reading the code…' },
  read: {
    ko: '{line}번째 줄의 {call} 호출을 읽었습니다.',
    en: 'Read the call of {call} on line {line}.',
  },
  readObject: { ko: '객체를 읽었습니다.', en: 'Read the object.' },
  readVariable: {
    ko: '{line}번째 줄의 {name} 객체를 읽었습니다.',
    en: 'Read the object {name} on line {line}.',
  },
  readNotice: { ko: '붙여넣은 코드를 읽었습니다.', en: 'The pasted code was read.' },
  broken: {
    ko: '{line}번째 줄 {column}번째 글자 앞에서 쉼표나 괄호, 따옴표가 빠진 것 같습니다. 이 파일은 브라우저에서도 실행되지 않습니다.',
    en: 'A comma, bracket or quote seems to be missing before line {line}, column {column}. A browser would not run this file either.',
  },
  severalCalls: { ko: '결제 요청이 {n}개 있습니다', en: 'There are {n} requests' },
  chooseCall: { ko: '검사할 요청을 고르세요.', en: 'Choose the one to check.' },
  callAt: { ko: '{line}번째 줄', en: 'Line {line}' },
  unknownModule: {
    ko: '코드의 PG 코드 {pg}는 문서에 없는 모듈입니다. {module} 기준으로 검사합니다.',
    en: 'The code names the PG code {pg}, which is not a module of the documentation. It is checked as {module}.',
  },
  holes: {
    ko: '코드만으로 알 수 없는 값 {n}개',
    en: '{n} values that the code alone does not tell',
  },
  holesOne: { ko: '코드만으로 알 수 없는 값 1개', en: '1 value that the code alone does not tell' },
  holesHint: {
    ko: '나머지를 검사할 수 있도록 그럴듯한 값을 넣었습니다. 실제로 들어갈 값으로 바꿔 보세요.',
    en: 'Plausible values stand in so that the rest can be checked. Replace them with what your code will really send.',
  },
  goTo: { ko: '{member} 고치기', en: 'Edit {member}' },
  wholeObject: { ko: '객체 전체', en: 'the whole object' },
  filledWith: { ko: '넣은 값', en: 'filled with' },
  asText: { ko: '실행하면 텍스트가 됩니다.', en: 'It will be a text.' },

  reason_undeclared: {
    ko: '붙여넣은 코드에 선언이 없습니다.',
    en: 'The pasted code does not declare it.',
  },
  reason_parameter: { ko: '함수가 받는 값입니다.', en: 'A function is given it.' },
  reason_changes: {
    ko: '실행하는 동안 값이 바뀌는 변수입니다.',
    en: 'A variable whose value changes while the code runs.',
  },
  reason_call: { ko: '함수가 돌려주는 값입니다.', en: 'A function returns it.' },
  reason_runtime: {
    ko: '실행할 때마다 달라지는 값입니다.',
    en: 'It differs every time the code runs.',
  },
  reason_page: { ko: '화면의 입력란에서 읽는 값입니다.', en: 'Read from a field on the page.' },
  reason_server: {
    ko: '서버가 페이지를 만들 때 채우는 값입니다.',
    en: 'The server fills it in when it makes the page.',
  },
  reason_condition: {
    ko: '조건에 따라 달라지는 값입니다.',
    en: 'It depends on a condition.',
  },
  reason_spread: {
    ko: '펼친 객체의 내용을 알 수 없어, 필요한 멤버가 그 안에 있다고 보았습니다.',
    en: 'What the spread object holds is not known; a required member is taken to be in it.',
  },
  reason_name: { ko: '멤버 이름을 알 수 없습니다.', en: 'The name of the member is not known.' },
  reason_broken: { ko: '읽을 수 없는 코드입니다.', en: 'This code cannot be read.' },
  reason_expression: {
    ko: '실행해야 알 수 있는 식입니다.',
    en: 'Only running the code would tell.',
  },

  problem_empty: { ko: '붙여넣은 내용이 없습니다.', en: 'Nothing was pasted.' },
  problem_tooLarge: {
    ko: '내용이 너무 큽니다. IMP.request_pay를 부르는 부분만 붙여넣으세요.',
    en: 'This is too large. Paste only the part that calls IMP.request_pay.',
  },
  problem_tooDeep: {
    ko: '괄호가 너무 깊어 읽을 수 없습니다. IMP.request_pay를 부르는 부분만 붙여넣으세요.',
    en: 'Its brackets nest too deeply to be read. Paste only the part that calls IMP.request_pay.',
  },
  problem_tooSlow: {
    ko: '읽는 데 너무 오래 걸려 멈췄습니다. IMP.request_pay를 부르는 부분만 붙여넣으세요.',
    en: 'Reading took too long and was stopped. Paste only the part that calls IMP.request_pay.',
  },
  problem_noCall: {
    ko: '결제 요청을 찾지 못했습니다. IMP.request_pay(…) 호출이나 그 객체를 붙여넣으세요.',
    en: 'There is no payment request in it. Paste a call of IMP.request_pay(…) or its object.',
  },
  problem_noArgument: {
    ko: 'IMP.request_pay에 넘기는 객체가 없습니다.',
    en: 'IMP.request_pay is called without an object.',
  },
  problem_v2: {
    ko: 'PortOne V2의 PortOne.requestPayment입니다. 이 페이지는 V1의 IMP.request_pay를 검사합니다.',
    en: "This is PortOne V2's PortOne.requestPayment. This page checks V1's IMP.request_pay.",
  },
  kept: { ko: '편집하던 요청은 그대로입니다.', en: 'The request you had is as it was.' },
} as const;
