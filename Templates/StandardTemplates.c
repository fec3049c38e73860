// Written by embed.sh. Do not edit.

#include "StandardTemplates.h"

static const unsigned char file0[] = {
#embed "concept.docbook.xml"
};
static const unsigned char file1[] = {
#embed "concept.html.xml"
};
static const unsigned char file2[] = {
#embed "css/base.css"
};
static const unsigned char file3[] = {
#embed "css/concept.css"
};
static const unsigned char file4[] = {
#embed "css/index.css"
};
static const unsigned char file5[] = {
#embed "css/print.css"
};
static const unsigned char file6[] = {
#embed "css/report.css"
};
static const unsigned char file7[] = {
#embed "css/vorlage.css"
};
static const unsigned char file8[] = {
#embed "index.docbook.xml"
};
static const unsigned char file9[] = {
#embed "index.html.xml"
};
static const unsigned char file10[] = {
#embed "messages/de.yaml"
};
static const unsigned char file11[] = {
#embed "messages/en.yaml"
};
static const unsigned char file12[] = {
#embed "page.html.xml"
};
static const unsigned char file13[] = {
#embed "parts/actors-short.docbook.xml"
};
static const unsigned char file14[] = {
#embed "parts/actors-short.html.xml"
};
static const unsigned char file15[] = {
#embed "parts/actors.docbook.xml"
};
static const unsigned char file16[] = {
#embed "parts/actors.html.xml"
};
static const unsigned char file17[] = {
#embed "parts/annexes.docbook.xml"
};
static const unsigned char file18[] = {
#embed "parts/annexes.html.xml"
};
static const unsigned char file19[] = {
#embed "parts/article.docbook.xml"
};
static const unsigned char file20[] = {
#embed "parts/calendar.html.xml"
};
static const unsigned char file21[] = {
#embed "parts/changed-states.docbook.xml"
};
static const unsigned char file22[] = {
#embed "parts/changed-states.html.xml"
};
static const unsigned char file23[] = {
#embed "parts/checks.docbook.xml"
};
static const unsigned char file24[] = {
#embed "parts/checks.html.xml"
};
static const unsigned char file25[] = {
#embed "parts/consultation.docbook.xml"
};
static const unsigned char file26[] = {
#embed "parts/consultation.html.xml"
};
static const unsigned char file27[] = {
#embed "parts/contents.html.xml"
};
static const unsigned char file28[] = {
#embed "parts/cosigning.docbook.xml"
};
static const unsigned char file29[] = {
#embed "parts/cosigning.html.xml"
};
static const unsigned char file30[] = {
#embed "parts/date.docbook.xml"
};
static const unsigned char file31[] = {
#embed "parts/date.html.xml"
};
static const unsigned char file32[] = {
#embed "parts/duties.docbook.xml"
};
static const unsigned char file33[] = {
#embed "parts/duties.html.xml"
};
static const unsigned char file34[] = {
#embed "parts/earlier.docbook.xml"
};
static const unsigned char file35[] = {
#embed "parts/earlier.html.xml"
};
static const unsigned char file36[] = {
#embed "parts/fact.docbook.xml"
};
static const unsigned char file37[] = {
#embed "parts/facts.docbook.xml"
};
static const unsigned char file38[] = {
#embed "parts/facts.html.xml"
};
static const unsigned char file39[] = {
#embed "parts/finances.docbook.xml"
};
static const unsigned char file40[] = {
#embed "parts/finances.html.xml"
};
static const unsigned char file41[] = {
#embed "parts/footnotes.html.xml"
};
static const unsigned char file42[] = {
#embed "parts/gap-list.docbook.xml"
};
static const unsigned char file43[] = {
#embed "parts/gap-list.html.xml"
};
static const unsigned char file44[] = {
#embed "parts/gaps.docbook.xml"
};
static const unsigned char file45[] = {
#embed "parts/gaps.html.xml"
};
static const unsigned char file46[] = {
#embed "parts/heading-text.html.xml"
};
static const unsigned char file47[] = {
#embed "parts/heading.html.xml"
};
static const unsigned char file48[] = {
#embed "parts/layout.html.xml"
};
static const unsigned char file49[] = {
#embed "parts/measure-box.docbook.xml"
};
static const unsigned char file50[] = {
#embed "parts/measure-box.html.xml"
};
static const unsigned char file51[] = {
#embed "parts/measure-report.docbook.xml"
};
static const unsigned char file52[] = {
#embed "parts/measure-report.html.xml"
};
static const unsigned char file53[] = {
#embed "parts/navigation.html.xml"
};
static const unsigned char file54[] = {
#embed "parts/numbered.docbook.xml"
};
static const unsigned char file55[] = {
#embed "parts/numbered.html.xml"
};
static const unsigned char file56[] = {
#embed "parts/paper-list.html.xml"
};
static const unsigned char file57[] = {
#embed "parts/phrases.docbook.xml"
};
static const unsigned char file58[] = {
#embed "parts/phrases.html.xml"
};
static const unsigned char file59[] = {
#embed "parts/resolution.docbook.xml"
};
static const unsigned char file60[] = {
#embed "parts/resolution.html.xml"
};
static const unsigned char file61[] = {
#embed "parts/section-body.html.xml"
};
static const unsigned char file62[] = {
#embed "parts/section.docbook.xml"
};
static const unsigned char file63[] = {
#embed "parts/section.html.xml"
};
static const unsigned char file64[] = {
#embed "parts/sign.html.xml"
};
static const unsigned char file65[] = {
#embed "parts/signatures.docbook.xml"
};
static const unsigned char file66[] = {
#embed "parts/signatures.html.xml"
};
static const unsigned char file67[] = {
#embed "parts/state-chart.docbook.xml"
};
static const unsigned char file68[] = {
#embed "parts/state-chart.html.xml"
};
static const unsigned char file69[] = {
#embed "parts/state.docbook.xml"
};
static const unsigned char file70[] = {
#embed "parts/state.html.xml"
};
static const unsigned char file71[] = {
#embed "parts/title.html.xml"
};
static const unsigned char file72[] = {
#embed "report.docbook.xml"
};
static const unsigned char file73[] = {
#embed "report.html.xml"
};
static const unsigned char file74[] = {
#embed "svg/patterns.svg"
};
static const unsigned char file75[] = {
#embed "svg/signs.svg"
};
static const unsigned char file76[] = {
#embed "vorlage.docbook.xml"
};
static const unsigned char file77[] = {
#embed "vorlage.html.xml"
};

static const struct vorlage_file files[] = {
  {"concept.docbook.xml", file0, sizeof file0},
  {"concept.html.xml", file1, sizeof file1},
  {"css/base.css", file2, sizeof file2},
  {"css/concept.css", file3, sizeof file3},
  {"css/index.css", file4, sizeof file4},
  {"css/print.css", file5, sizeof file5},
  {"css/report.css", file6, sizeof file6},
  {"css/vorlage.css", file7, sizeof file7},
  {"index.docbook.xml", file8, sizeof file8},
  {"index.html.xml", file9, sizeof file9},
  {"messages/de.yaml", file10, sizeof file10},
  {"messages/en.yaml", file11, sizeof file11},
  {"page.html.xml", file12, sizeof file12},
  {"parts/actors-short.docbook.xml", file13, sizeof file13},
  {"parts/actors-short.html.xml", file14, sizeof file14},
  {"parts/actors.docbook.xml", file15, sizeof file15},
  {"parts/actors.html.xml", file16, sizeof file16},
  {"parts/annexes.docbook.xml", file17, sizeof file17},
  {"parts/annexes.html.xml", file18, sizeof file18},
  {"parts/article.docbook.xml", file19, sizeof file19},
  {"parts/calendar.html.xml", file20, sizeof file20},
  {"parts/changed-states.docbook.xml", file21, sizeof file21},
  {"parts/changed-states.html.xml", file22, sizeof file22},
  {"parts/checks.docbook.xml", file23, sizeof file23},
  {"parts/checks.html.xml", file24, sizeof file24},
  {"parts/consultation.docbook.xml", file25, sizeof file25},
  {"parts/consultation.html.xml", file26, sizeof file26},
  {"parts/contents.html.xml", file27, sizeof file27},
  {"parts/cosigning.docbook.xml", file28, sizeof file28},
  {"parts/cosigning.html.xml", file29, sizeof file29},
  {"parts/date.docbook.xml", file30, sizeof file30},
  {"parts/date.html.xml", file31, sizeof file31},
  {"parts/duties.docbook.xml", file32, sizeof file32},
  {"parts/duties.html.xml", file33, sizeof file33},
  {"parts/earlier.docbook.xml", file34, sizeof file34},
  {"parts/earlier.html.xml", file35, sizeof file35},
  {"parts/fact.docbook.xml", file36, sizeof file36},
  {"parts/facts.docbook.xml", file37, sizeof file37},
  {"parts/facts.html.xml", file38, sizeof file38},
  {"parts/finances.docbook.xml", file39, sizeof file39},
  {"parts/finances.html.xml", file40, sizeof file40},
  {"parts/footnotes.html.xml", file41, sizeof file41},
  {"parts/gap-list.docbook.xml", file42, sizeof file42},
  {"parts/gap-list.html.xml", file43, sizeof file43},
  {"parts/gaps.docbook.xml", file44, sizeof file44},
  {"parts/gaps.html.xml", file45, sizeof file45},
  {"parts/heading-text.html.xml", file46, sizeof file46},
  {"parts/heading.html.xml", file47, sizeof file47},
  {"parts/layout.html.xml", file48, sizeof file48},
  {"parts/measure-box.docbook.xml", file49, sizeof file49},
  {"parts/measure-box.html.xml", file50, sizeof file50},
  {"parts/measure-report.docbook.xml", file51, sizeof file51},
  {"parts/measure-report.html.xml", file52, sizeof file52},
  {"parts/navigation.html.xml", file53, sizeof file53},
  {"parts/numbered.docbook.xml", file54, sizeof file54},
  {"parts/numbered.html.xml", file55, sizeof file55},
  {"parts/paper-list.html.xml", file56, sizeof file56},
  {"parts/phrases.docbook.xml", file57, sizeof file57},
  {"parts/phrases.html.xml", file58, sizeof file58},
  {"parts/resolution.docbook.xml", file59, sizeof file59},
  {"parts/resolution.html.xml", file60, sizeof file60},
  {"parts/section-body.html.xml", file61, sizeof file61},
  {"parts/section.docbook.xml", file62, sizeof file62},
  {"parts/section.html.xml", file63, sizeof file63},
  {"parts/sign.html.xml", file64, sizeof file64},
  {"parts/signatures.docbook.xml", file65, sizeof file65},
  {"parts/signatures.html.xml", file66, sizeof file66},
  {"parts/state-chart.docbook.xml", file67, sizeof file67},
  {"parts/state-chart.html.xml", file68, sizeof file68},
  {"parts/state.docbook.xml", file69, sizeof file69},
  {"parts/state.html.xml", file70, sizeof file70},
  {"parts/title.html.xml", file71, sizeof file71},
  {"report.docbook.xml", file72, sizeof file72},
  {"report.html.xml", file73, sizeof file73},
  {"svg/patterns.svg", file74, sizeof file74},
  {"svg/signs.svg", file75, sizeof file75},
  {"vorlage.docbook.xml", file76, sizeof file76},
  {"vorlage.html.xml", file77, sizeof file77},
};

const struct vorlage_file *vorlage_file_table(void) { return files; }

size_t vorlage_file_count(void) { return sizeof files / sizeof files[0]; }
