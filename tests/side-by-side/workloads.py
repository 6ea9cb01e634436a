#!/usr/bin/env python3
# Writes the four workloads of the side-by-side run: the same documents and data, in each engine's own tags.
"""card: one page, 12 fields. notice: 15 fields, a table of 10 rows and 6 columns. report: nested loops, about 3,500 characters. ledger: a table of 5,000 rows and 8 columns."""
import json
import sys
import zipfile
from pathlib import Path

W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
FONT = '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr>'

# Each engine's tags: a field, an item's field, a loop's begin and end, and whether a loop over rows has rows of its own.
ENGINES = {
    'officekit': dict(field='{{{{ {0} }}}}', item='{{{{ {1}.{0} }}}}', begin='{{{{ for {1} in {0} }}}}', end='{{{{ end }}}}', rows=False),
    'docxtemplater': dict(field='{{{0}}}', item='{{{0}}}', begin='{{#{2}}}', end='{{/{2}}}', rows=False),
    'docx-templates': dict(field='+++INS {0}+++', item='+++INS ${1}.{0}+++', begin='+++FOR {1} IN {3}+++', end='+++END-FOR {1}+++', rows=True),
    'docxtpl': dict(field='{{{{ {0} }}}}', item='{{{{ {1}.{0} }}}}', begin='{{%{4} for {1} in {0} %}}', end='{{%{4} endfor %}}', rows=True),
}


class Writer:
    def __init__(self, engine):
        self.tags = ENGINES[engine]

    def paragraph(self, text):
        return f'<w:p><w:pPr><w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200"/></w:pPr><w:r>{FONT}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'

    def field(self, name):
        return self.tags['field'].format(name)

    def item(self, name, variable):
        return self.tags['item'].format(name, variable)

    def begin(self, path, variable, scope='p', outer=None):
        # path, variable, last name, path with the outer variable marked, scope
        marked = f'${path}' if outer else path
        return self.tags['begin'].format(path, variable, path.split('.')[-1], marked, scope)

    def end(self, path, variable, scope='p'):
        return self.tags['end'].format(path, variable, path.split('.')[-1], path, scope)

    def row(self, cells):
        return '<w:tr>' + ''.join(f'<w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/></w:tcPr>{self.paragraph(c)}</w:tc>' for c in cells) + '</w:tr>'

    def table(self, head, path, fields):
        cells = [self.item(f, 'r') for f in fields]
        if self.tags['rows']:
            blank = [''] * (len(fields) - 1)
            body = self.row([self.begin(path, 'r', 'tr')] + blank) + self.row(cells) + self.row([self.end(path, 'r', 'tr')] + blank)
        else:
            cells[0] = self.begin(path, 'r') + cells[0]
            cells[-1] += self.end(path, 'r')
            body = self.row(cells)
        grid = '<w:gridCol w:w="1400"/>' * len(fields)
        return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{self.row(head)}{body}</w:tbl>' + self.paragraph('')


CARD = ['卡号', '姓名', '性别', '支部', '领域', '岗位', '入党时间', '四讲四有', '承诺一', '承诺二', '承诺日期', '践诺情况']
NOTICE = ['字号', '主送', '组别', '方式', '日期', '要求', '时限', '报送', '联系人', '电话', '署名', '成文', '附注', '抄送', '印发']
LEDGER = ['编号', '序号', '支部', '类别', '问题', '措施', '责任人', '状态']


def names(fields):
    # Latin names: two of the engines know no others.
    return [f'f{i}' for i in range(len(fields))]


def card(w):
    return ''.join(w.paragraph(f'{title}：{w.field(name)}') for title, name in zip(CARD, names(CARD)))


def notice(w):
    return ''.join(w.paragraph(f'{title}：{w.field(name)}，请认真整改并按时报送结果。') for title, name in zip(NOTICE, names(NOTICE))) + w.table(LEDGER[:6], 'rows', names(LEDGER)[:6])


def report(w):
    return (w.paragraph(w.field('title')) + w.paragraph(w.begin('parts', 's')) + w.paragraph(w.item('heading', 's')) + w.paragraph(w.item('intro', 's'))
            + w.paragraph(w.begin('s.points', 'p', outer='s')) + w.paragraph(w.item('lead', 'p') + w.item('body', 'p')) + w.paragraph(w.end('s.points', 'p')) + w.paragraph(w.end('parts', 's')))


def ledger(w):
    return w.paragraph(w.field('title')) + w.table(LEDGER, 'rows', names(LEDGER))


def rows(count, columns):
    return [{f'f{c}': f'第{i}项的第{c}格：学习教育不够深入，{(i * 7 + c) % 97}次' if c == 4 else f'值{i}-{c}' for c in range(columns)} for i in range(count)]


DATA = {
    'card': {name: f'{title}的内容，每季度走访联系户2户' for title, name in zip(CARD, names(CARD))},
    'notice': {**{name: f'{title}的内容，于2017年9月30日前完成' for title, name in zip(NOTICE, names(NOTICE))}, 'rows': rows(10, 6)},
    'report': {'title': '关于推进学习教育常态化制度化情况的报告', 'parts': [
        {'heading': f'第{s}部分', 'intro': f'第{s}部分开头的话。' * 8, 'points': [{'lead': f'第{p}点。', 'body': f'各支部认真组织学习，第{s}部分第{p}点说明具体做法和成效。' * 5} for p in range(5)]} for s in range(4)]},
    'ledger': {'title': '整改台账', 'rows': rows(5000, 8)},
}


def write(folder):
    for workload, make in (('card', card), ('notice', notice), ('report', report), ('ledger', ledger)):
        (folder / f'{workload}.json').write_text(json.dumps(DATA[workload], ensure_ascii=False), encoding='utf-8')
        for engine in ENGINES:
            body = make(Writer(engine))
            with zipfile.ZipFile(folder / f'{workload}.{engine}.docx', 'w', zipfile.ZIP_DEFLATED) as z:
                z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
                z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
                z.writestr('word/_rels/document.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>')
                z.writestr('word/document.xml', f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>')


if __name__ == '__main__':
    write(Path(sys.argv[1]))
