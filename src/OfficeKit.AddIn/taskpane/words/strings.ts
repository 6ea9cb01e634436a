// Every word a clerk reads, in both languages. Titles of fields and messages of the engine come with the documents.
import type { Language } from "../contract/contract";

export const strings = {
  // The frame
  appName: ["公文助手", "OfficeKit"],
  loading: ["正在打开……", "Opening…"],
  working: ["正在处理……", "Working…"],
  tabNew: ["新建", "New"],
  tabCheck: ["检查", "Check"],
  tabVerify: ["核验", "Verify"],
  tabBulk: ["批量", "Bulk"],
  views: ["功能", "Views"],
  settings: ["设置", "Settings"],
  back: ["返回", "Back"],
  backToKinds: ["返回文种列表", "Back to the list of documents"],
  cancel: ["取消", "Cancel"],
  close: ["关闭", "Close"],
  yes: ["是", "Yes"],
  no: ["否", "No"],
  notChosen: ["—", "—"],
  undo: ["撤销", "Undo"],
  error: ["错误", "Error"],
  warning: ["提醒", "Warning"],
  info: ["说明", "Note"],

  // The list of kinds
  chooseKind: ["选择要写的文种", "Choose a document"],
  searchKinds: ["查找文种，如“纪要”", "Find a document"],
  noKindFound: ["没有名字里带“{words}”的文种。可以用自己的模板。", "No document is called “{words}”. You can use a template of your own."],
  begun: ["有草稿", "draft"],
  loadingKinds: ["正在读取文种……第一次打开要几秒钟。", "Reading the documents… the first time takes some seconds."],
  ownTemplate: ["用自己的模板", "Use my own template"],
  ownTemplateHint: [
    "选一个写有 {{ … }} 标签的 .docx，按它的字段出表单。",
    "Choose a .docx with {{ … }} tags; the form follows its fields.",
  ],
  refill: ["重填以前做的公文", "Refill a document made earlier"],
  refillHint: ["选一份用本工具做的 .docx，数据会回到表单里。", "Choose a .docx made with this tool; its data comes back into the form."],
  refillOpen: ["重填当前文档", "Refill the open document"],
  refillOpenHint: [
    "当前文档是用本工具做的，数据可以回到表单里。",
    "The open document was made with this tool; its data can come back into the form.",
  ],
  otherWays: ["其他入口", "Other ways in"],
  refilled: [
    "数据已读回，其中 {n} 处在文档里改过，以文档为准。",
    "The data is back; {n} values were edited in the document and are taken from there.",
  ],
  refilledUnchanged: ["数据已读回，与原来填的一致。", "The data is back, as it was filled in."],
  draftReplaced: ["这个文种原来有一份草稿，现在换成了这份数据。", "The draft there was of this kind has given way to this data."],
  draftBack: ["找回草稿", "Bring the draft back"],
  refillNoTemplate: [
    "这份文档是用“{name}”做的，这里没有这个模板。请选“{button}”，选中那个模板后再填。",
    "This document was made from “{name}”, which is not here. Choose “{button}” and pick that template; its data will be filled in.",
  ],

  // The form
  variant: ["样式", "Layout"],
  tabForm: ["填写", "Fill in"],
  tabBlanks: ["待补", "To do"],
  tabPreview: ["预览", "Preview"],
  panels: ["填写、待补、预览", "Fill in, to do, preview"],
  optionalFields: ["选填项（{n}）", "Optional ({n})"],
  fieldsToFill: ["各项内容（{n}）", "Fields ({n})"],
  moreOf: ["{field}：{parts}", "{field}: {parts}"],
  requiredNote: [
    "带 * 的必填；空着的会印成可见的空白（xx），以后补。",
    "Fields with * are required; what stays empty prints as a visible blank (xx).",
  ],
  nameOfValue: ["名称", "Name"],
  addRow: ["＋ 添加", "＋ Add"],
  addRowTo: ["“{list}”添加一行", "Add a row to {list}"],
  paste: ["粘贴表格", "Paste a table"],
  pasteTable: ["粘贴表格：{list}", "Paste a table: {list}"],
  pasteHint: [
    "从 Excel、Word 或 .csv 复制后粘贴到这里。各列依次是：{columns}；第一行是列名的，按列名对应。",
    "Copy from Excel, Word or a .csv and paste here. Columns in order: {columns}; a first row of column names is used as such.",
  ],
  pasteNamesHint: [
    "一行一个，或用顿号、逗号隔开；也可以从 Excel 复制几列。",
    "One in a line, or apart by commas; several columns from Excel will do, too.",
  ],
  fillIn: ["填入", "Fill in"],
  rowsFilled: ["已填入 {n} 行。", "{n} rows filled in."],
  columnsIgnored: ["没有对应栏目的列：{columns}。", "Columns without a place: {columns}."],
  rowOf: ["{list} 第{n}行", "{list}, row {n}"],
  moveUp: ["第{n}行上移", "Move row {n} up"],
  moveDown: ["第{n}行下移", "Move row {n} down"],
  removeRow: ["删除第{n}行", "Remove row {n}"],
  rowRemoved: ["已删除“{list}”第{n}行。", "Row {n} of {list} removed."],
  rowMoved: ["第{n}行已移到第{to}行。", "Row {n} is now row {to}."],
  draftSaved: ["草稿已保存在本机", "Draft kept on this computer"],
  draftNotSaved: ["这个浏览器不能存草稿，关闭前请先生成文档。", "This browser keeps no drafts: make the document before you close it."],
  clearForm: ["清空重填", "Start over"],
  cleared: ["已清空。", "Cleared."],
  fillSample: ["填入示例", "Fill in the sample"],
  sampleFilled: ["已填入示例，请逐项改成自己的内容。", "The sample is filled in: change it to your own."],

  // What is left to do
  nothingToDo: ["没有待补的空白，也没有错误和提醒。", "No blanks, no errors, no warnings."],
  problemsHead: ["错误和提醒（{n}）", "Errors and warnings ({n})"],
  blanksHead: ["文中的空白（{n}）", "Blanks in the document ({n})"],
  missingHead: ["缺少的要素（{n}）", "Missing elements ({n})"],
  blanksIntro: ["点一项，到表单里去填。", "Choose one to go to its field."],
  problem: ["{level}：{what}", "{level}: {what}"],
  blankTimes: ["{n} 处", "{n} times"],
  requiredMark: ["必填", "required"],
  noField: ["表单里没有这一项，在文档里改。", "The form has no such field: change it in the document."],
  status: ["错误 {errors} · 提醒 {warnings} · 空白 {blanks}", "{errors} errors · {warnings} warnings · {blanks} blanks"],

  // Preview
  previewEmpty: ["填写后在这里预览内容。", "The content shows here once you fill in."],
  previewNote: ["只看内容：分页、页码和行距以 Word 为准。", "Content only: pages, page numbers and line spacing are as Word shows them."],
  previewFailed: ["预览没有画出来，不影响生成文档。", "The preview could not be drawn; the document can be made all the same."],
  previewOf: ["文档预览", "Preview of the document"],

  // Output
  openNew: ["新建文档", "New document"],
  replaceOpen: ["替换当前文档", "Replace this document"],
  replaceAsk: [
    "当前文档里已有内容，会被整个换掉（可以按 Ctrl+Z 撤销）。",
    "The open document has content, which will be replaced as a whole (Ctrl+Z takes it back).",
  ],
  replaceAll: ["换掉", "Replace it"],
  download: ["下载", "Download"],
  isFinal: ["定稿（必填项空着就不生成）", "Final (no document while a required field is empty)"],
  making: ["正在生成……", "Making the document…"],
  opened: ["已打开新文档。", "The new document is open."],
  replaced: ["已替换当前文档。", "The open document is replaced."],
  downloaded: ["已下载 {name}。", "{name} is downloaded."],
  made: ["空白 {blanks} 处，缺少要素 {missing} 项。", "{blanks} blanks, {missing} elements missing."],
  stopped: [
    "有 {n} 处错误，没有生成。改正后再试；确有理由的，写明理由后可以生成。",
    "{n} errors stopped it. Mend them and try again; with a reason it can be made all the same.",
  ],
  stoppedFinal: ["定稿还缺必填项，没有生成：{fields}。", "A final document needs its required fields: {fields}."],
  forceReason: ["仍要生成的理由", "Why it is wanted all the same"],
  force: ["按理由生成", "Make it with this reason"],
  pageDiffers: [
    "第{sections}节的纸张或页边距与公文不一致，这里的 Word 改不了。请用“新建文档”，版式才准确。",
    "Paper or margins of section {sections} differ, and this Word cannot mend them. Use “New document” for the exact page.",
  ],
  wordFailed: [
    "Word 没有完成这一步：{why}。可以改用“下载”，再用 Word 打开。",
    "Word did not do it: {why}. Use “Download” and open the file in Word.",
  ],
  wordProtected: [
    "当前文档受保护或是只读的，Word 不让改。请停止保护或另存一份后再试，也可以用“新建文档”或“下载”。",
    "The open document is protected or read-only. Stop the protection or save a copy and try again, or use “New document” or “Download”.",
  ],
  wordGone: [
    "文档里的这一处已经不在了，可能刚改过。请再检查一遍。",
    "That place is no longer in the document; it may have been edited. Check it again.",
  ],
  wordDialogue: ["Word 里还开着一个对话框，先关掉它，再点一次。", "A dialogue is open in Word. Close it and try again."],
  wordTooOld: [
    "这个版本的 Word 做不了这一步。请用“下载”，再用 Word 打开。",
    "This version of Word cannot do it. Use “Download” and open the file in Word.",
  ],
  wordTooLarge: [
    "文件太大，Word 不肯从窗格接收。请用“下载”，再用 Word 打开。",
    "The file is too large for Word to take from the pane. Use “Download” and open the file in Word.",
  ],
  wordBusy: ["Word 正忙，没有回应。请稍等再点一次。", "Word is busy and did not answer. Wait a moment and try again."],

  // Check and verify
  checkIntro: [
    "检查模板里的 {{ … }} 标签：写错的、配不上对的、放错地方的。",
    "Checks the {{ … }} tags of a template: misspelt, unmatched, misplaced.",
  ],
  checkOpen: ["检查当前文档", "Check the open document"],
  checkFile: ["选择模板检查", "Choose a template"],
  checkClean: ["没有发现问题，用到 {n} 个字段。", "No problem found; {n} fields are used."],
  verifyIntro: [
    "按《党政机关公文格式》（GB/T 9704）逐条核对一份公文。",
    "Holds a document against the official format GB/T 9704, rule by rule.",
  ],
  verifyOpen: ["核验当前文档", "Verify the open document"],
  verifyFile: ["选择公文核验", "Choose a document"],
  verifyClean: ["没有发现不合规定的地方。", "Nothing is against the rules."],
  profile: ["版式", "Layout"],
  profileGongwen: ["公文（常用）", "Official document"],
  profileGrid: ["公文（严格行列网格）", "Official document, strict grid"],
  profile33476: ["电子公文（GB/T 33476）", "Electronic document (GB/T 33476)"],
  fix: ["修正能改的（{n}）", "Mend what is safe ({n})"],
  fixed: ["已修正，剩下 {n} 处要人来改。", "Mended; {n} are left for a person."],
  found: ["发现 {n} 处", "{n} found"],
  goThere: ["到文档里看", "Show it in the document"],
  notFoundThere: [
    "在文档里没找到这一处（{place}），请照位置手工查看。",
    "Not found in the document ({place}): please look there yourself.",
  ],
  fileChosen: ["文件：{name}", "File: {name}"],
  fixableMark: ["可自动修正", "can be mended"],

  // Bulk
  bulkIntro: [
    "一张表，一次做多份：选文种，粘贴表格或选 .xlsx、.csv，得到一个 .zip。",
    "One table, many documents: choose a document, paste a table or choose an .xlsx or .csv, and get a .zip.",
  ],
  bulkKind: ["文种", "Document"],
  bulkOwn: ["自己的模板……", "My own template…"],
  bulkRows: ["粘贴表格（第一行是列名）", "Paste the table (the first row has the column names)"],
  bulkFile: ["或选择表格文件", "Or choose a table file"],
  bulkName: ["文件名格式", "Pattern of file names"],
  bulkNameHint: ["如 {编号}-{责任党组织简称}；空着就用规定的格式。", "Such as {no}-{branch}; empty for the usual pattern."],
  bulkGroup: ["按哪一列归并", "Group by column"],
  bulkGroupHint: [
    "同一个值的各行合成一份，如“责任党组织”；空着就一行一份。",
    "Rows with the same value make one document; empty for one a row.",
  ],
  bulkColumns: ["可用的列名：{columns}", "Columns it knows: {columns}"],
  bulkRun: ["生成", "Make them"],
  bulkDone: ["共 {total} 份，做好 {succeeded} 份，失败 {failed} 份。", "{total} in all: {succeeded} made, {failed} failed."],
  bulkNoRows: ["先粘贴表格或选择表格文件。", "Paste a table or choose a file first."],
  bulkFailures: ["没有做成的行", "Rows that failed"],
  bulkRow: ["第{row}行（表中第{line}行）{key}：{message}（{code}）", "Row {row} (line {line}) {key}: {message} ({code})"],
  bulkDownload: ["下载 .zip", "Download the .zip"],
  fromList: ["从 SharePoint 列表取", "From a SharePoint list"],

  // Settings
  language: ["语言 Language", "Language 语言"],
  theme: ["外观", "Appearance"],
  themeSystem: ["跟随系统", "As the system"],
  themeLight: ["浅色", "Light"],
  themeDark: ["深色", "Dark"],
  microsoft365: ["使用 Microsoft 365 的日历、通讯录和列表", "Use calendar, people and lists of Microsoft 365"],
  microsoft365Off: ["关着时，任何内容都不离开本机。", "While off, nothing leaves this computer."],
  microsoft365On: ["打开后，用到时才登录；令牌只发给 {host}。", "Once on, you sign in when it is used; the token goes to {host} only."],
  microsoft365None: ["管理员没有为这个站点配置登录。其他功能照常使用。", "This site has no sign-in configured. Everything else works."],
  privacy: ["填写的内容只在本机处理。", "What you fill in is processed on this computer."],
  privacyHost: [
    "本浏览器运行不了本机引擎时，内容由本站服务器处理，不留存。",
    "Where this browser cannot run the engine, this site's server processes it and keeps nothing.",
  ],

  // Microsoft 365
  pickMeeting: ["从日历选会议", "Pick a meeting"],
  pickPeople: ["从通讯录选人", "Pick people"],
  pickGroup: ["选择一个组，组员填到“{list}”", "Choose a group; its members go into {list}"],
  pickSite: ["站点名称里的词", "Words of the site's name"],
  pickSiteChoose: ["选择站点", "Choose a site"],
  pickList: ["选择列表", "Choose a list"],
  search: ["查找", "Search"],
  meetingsOf: ["前两周到后两周的会议", "Meetings from two weeks ago to two weeks ahead"],
  noMeetings: ["这段时间日历里没有会议。", "The calendar has no meetings in this time."],
  nothingFound: ["没有找到。", "Nothing found."],
  lookingUp: ["正在取 {n} 人的部门和职务……", "Looking up department and title of {n} people…"],
  meetingFilled: [
    "已填入会议“{subject}”：{n} 人。原来填过的没有动。",
    "Filled in from “{subject}”: {n} people. What you had filled stays.",
  ],
  peopleNamesOnly: ["没有取到部门和职务，只填了姓名。{next}", "Department and title could not be read; only names are filled in. {next}"],
  peopleFilled: ["已填入 {n} 人。", "{n} people filled in."],
  graph_consent: [
    "管理员还没有同意本工具读取这些内容。请把这句话转给单位的 Microsoft 365 管理员：“请在管理中心为公文助手授予同意”。不登录也能照常填写。",
    "Your administrator has not given consent yet. Ask the Microsoft 365 administrator to grant consent to OfficeKit. " +
      "You can fill in everything by hand meanwhile.",
  ],
  graph_forbidden: [
    "这个账号没有权限看这些内容。请找内容的所有者开通，或手工填写。",
    "This account may not read that. Ask its owner for access, or fill it in by hand.",
  ],
  graph_cancelled: [
    "登录窗口已关闭，没有登录。要用日历请再点一次；不登录也能照常填写。",
    "The sign-in window was closed. Try again to use the calendar; everything works without it, too.",
  ],
  graph_popup: [
    "登录窗口被浏览器拦住了。请允许本站弹出窗口，再点一次。",
    "The browser blocked the sign-in window. Allow pop-ups for this site and try again.",
  ],
  graph_expired: ["登录已过期。请再点一次，重新登录。", "The sign-in has expired. Try again and sign in anew."],
  graph_offline: [
    "连不上 Microsoft 365。请检查网络后再试；填写和下载不需要网络。",
    "Microsoft 365 cannot be reached. Check the network and try again; filling in and downloading need none.",
  ],
  graph_busy: [
    "Microsoft 365 正忙，试了几次都没有成功。请过几分钟再试。",
    "Microsoft 365 is busy and did not answer after several tries. Try again in some minutes.",
  ],
  graph_missing: ["找不到，可能已被删除。请重新选择。", "It is not there any more. Choose again."],
  graph_failed: [
    "Microsoft 365 的回答读不懂。请再试一次；还不行就手工填写。",
    "The answer of Microsoft 365 could not be read. Try again, or fill it in by hand.",
  ],

  // The engine and the host
  viewNotLoaded: [
    "这一页没有取到。请检查网络后再点一次，草稿还在。",
    "This page could not be fetched. Check the network and try again; your draft is kept.",
  ],
  hostUnreachable: ["连不上服务器。", "The server cannot be reached."],
  hostUnreachableNext: ["请检查网络后再试，填写的内容不会丢。", "Check the network and try again; what you filled in is kept."],
  hostRefused: ["服务器没有完成（{status}）。", "The server did not do it ({status})."],
  tryAgain: ["请再试一次。", "Please try again."],
  engineFell: ["处理中断了。", "It broke off."],
  engineFellNext: ["请重新打开本窗格，草稿还在。", "Open this pane again; your draft is kept."],
  noEngine: ["这一步现在做不了。", "This cannot be done now."],
  noEngineNext: [
    "这个浏览器运行不了引擎，也没有服务器可用。请换用较新的 Edge 或 Chrome。",
    "This browser cannot run the engine and there is no server. Use a recent Edge or Chrome.",
  ],
  notHere: ["这项功能要由服务器来做，而这个站点没有。", "This needs a server, and this site has none."],
  unexpected: [
    "出了意外，这一步没有完成。请再试一次，草稿还在。",
    "Something went wrong and it was not done. Try again; your draft is kept.",
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type StringKey = keyof typeof strings;

let current: Language = "zh";

export const language = (): Language => current;

/** The language of what the pane itself says, for parts of a page in another. */
export const languageTag = (): string => (current === "zh" ? "zh-CN" : "en");

export function setLanguage(chosen: Language): void {
  current = chosen;
}

/** Sentences one after another, as the clerk's language sets them. */
export const sentences = (...all: string[]): string => all.filter((one) => one !== "").join(current === "zh" ? "" : " ");

/** A text in the clerk's language, with its {values}. */
export function t(key: StringKey, values: Record<string, string | number> = {}): string {
  const text: string = strings[key][current === "zh" ? 0 : 1];
  return Object.entries(values).reduce((so, [name, value]) => so.replaceAll(`{${name}}`, String(value)), text);
}
