// Written by embed.sh. Do not edit.

#include "StandardTemplates.h"

static const unsigned char comparison_synopsis_docbook_xml[] = {
#embed "comparison-synopsis.docbook.xml"
};
static const unsigned char comparison_synopsis_html_xml[] = {
#embed "comparison-synopsis.html.xml"
};
static const unsigned char comparison_docbook_xml[] = {
#embed "comparison.docbook.xml"
};
static const unsigned char comparison_html_xml[] = {
#embed "comparison.html.xml"
};
static const unsigned char concept_docbook_xml[] = {
#embed "concept.docbook.xml"
};
static const unsigned char concept_html_xml[] = {
#embed "concept.html.xml"
};
static const unsigned char css_base_css[] = {
#embed "css/base.css"
};
static const unsigned char css_columns_css[] = {
#embed "css/columns.css"
};
static const unsigned char css_comparison_css[] = {
#embed "css/comparison.css"
};
static const unsigned char css_concept_css[] = {
#embed "css/concept.css"
};
static const unsigned char css_draft_css[] = {
#embed "css/draft.css"
};
static const unsigned char css_flyer_a5_css[] = {
#embed "css/flyer-a5.css"
};
static const unsigned char css_flyer_bleed_a4_css[] = {
#embed "css/flyer-bleed-a4.css"
};
static const unsigned char css_flyer_bleed_a5_css[] = {
#embed "css/flyer-bleed-a5.css"
};
static const unsigned char css_flyer_bleed_css[] = {
#embed "css/flyer-bleed.css"
};
static const unsigned char css_flyer_fit_css[] = {
#embed "css/flyer-fit.css"
};
static const unsigned char css_flyer_flat_css[] = {
#embed "css/flyer-flat.css"
};
static const unsigned char css_flyer_index_css[] = {
#embed "css/flyer-index.css"
};
static const unsigned char css_flyer_pair_css[] = {
#embed "css/flyer-pair.css"
};
static const unsigned char css_flyer_print_css[] = {
#embed "css/flyer-print.css"
};
static const unsigned char css_flyer_turn_a5_css[] = {
#embed "css/flyer-turn-a5.css"
};
static const unsigned char css_flyer_turn_flat_css[] = {
#embed "css/flyer-turn-flat.css"
};
static const unsigned char css_flyer_turn_folded_css[] = {
#embed "css/flyer-turn-folded.css"
};
static const unsigned char css_flyer_turn_css[] = {
#embed "css/flyer-turn.css"
};
static const unsigned char css_flyer_css[] = {
#embed "css/flyer.css"
};
static const unsigned char css_index_css[] = {
#embed "css/index.css"
};
static const unsigned char css_landscape_css[] = {
#embed "css/landscape.css"
};
static const unsigned char css_print_css[] = {
#embed "css/print.css"
};
static const unsigned char css_proposal_css[] = {
#embed "css/proposal.css"
};
static const unsigned char css_report_css[] = {
#embed "css/report.css"
};
static const unsigned char css_synopsis_css[] = {
#embed "css/synopsis.css"
};
static const unsigned char css_vorlage_css[] = {
#embed "css/vorlage.css"
};
static const unsigned char draft_docbook_xml[] = {
#embed "draft.docbook.xml"
};
static const unsigned char draft_html_xml[] = {
#embed "draft.html.xml"
};
static const unsigned char flyer_index_docbook_xml[] = {
#embed "flyer-index.docbook.xml"
};
static const unsigned char flyer_index_html_xml[] = {
#embed "flyer-index.html.xml"
};
static const unsigned char flyer_pair_docbook_xml[] = {
#embed "flyer-pair.docbook.xml"
};
static const unsigned char flyer_pair_html_xml[] = {
#embed "flyer-pair.html.xml"
};
static const unsigned char flyer_turn_html_xml[] = {
#embed "flyer-turn.html.xml"
};
static const unsigned char flyer_docbook_xml[] = {
#embed "flyer.docbook.xml"
};
static const unsigned char flyer_html_xml[] = {
#embed "flyer.html.xml"
};
static const unsigned char history_html_xml[] = {
#embed "history.html.xml"
};
static const unsigned char index_docbook_xml[] = {
#embed "index.docbook.xml"
};
static const unsigned char index_html_xml[] = {
#embed "index.html.xml"
};
static const unsigned char messages_ar_yaml[] = {
#embed "messages/ar.yaml"
};
static const unsigned char messages_de_simple_yaml[] = {
#embed "messages/de-simple.yaml"
};
static const unsigned char messages_de_yaml[] = {
#embed "messages/de.yaml"
};
static const unsigned char messages_en_yaml[] = {
#embed "messages/en.yaml"
};
static const unsigned char messages_fa_yaml[] = {
#embed "messages/fa.yaml"
};
static const unsigned char messages_fr_yaml[] = {
#embed "messages/fr.yaml"
};
static const unsigned char messages_pl_yaml[] = {
#embed "messages/pl.yaml"
};
static const unsigned char messages_ru_yaml[] = {
#embed "messages/ru.yaml"
};
static const unsigned char messages_tr_yaml[] = {
#embed "messages/tr.yaml"
};
static const unsigned char messages_uk_yaml[] = {
#embed "messages/uk.yaml"
};
static const unsigned char messages_vi_yaml[] = {
#embed "messages/vi.yaml"
};
static const unsigned char page_html_xml[] = {
#embed "page.html.xml"
};
static const unsigned char parts_actors_short_docbook_xml[] = {
#embed "parts/actors-short.docbook.xml"
};
static const unsigned char parts_actors_short_html_xml[] = {
#embed "parts/actors-short.html.xml"
};
static const unsigned char parts_actors_docbook_xml[] = {
#embed "parts/actors.docbook.xml"
};
static const unsigned char parts_actors_html_xml[] = {
#embed "parts/actors.html.xml"
};
static const unsigned char parts_amended_columns_docbook_xml[] = {
#embed "parts/amended-columns.docbook.xml"
};
static const unsigned char parts_amended_columns_html_xml[] = {
#embed "parts/amended-columns.html.xml"
};
static const unsigned char parts_amended_text_docbook_xml[] = {
#embed "parts/amended-text.docbook.xml"
};
static const unsigned char parts_amended_text_html_xml[] = {
#embed "parts/amended-text.html.xml"
};
static const unsigned char parts_annexes_docbook_xml[] = {
#embed "parts/annexes.docbook.xml"
};
static const unsigned char parts_annexes_html_xml[] = {
#embed "parts/annexes.html.xml"
};
static const unsigned char parts_article_docbook_xml[] = {
#embed "parts/article.docbook.xml"
};
static const unsigned char parts_calendar_html_xml[] = {
#embed "parts/calendar.html.xml"
};
static const unsigned char parts_change_list_docbook_xml[] = {
#embed "parts/change-list.docbook.xml"
};
static const unsigned char parts_change_list_html_xml[] = {
#embed "parts/change-list.html.xml"
};
static const unsigned char parts_change_marks_docbook_xml[] = {
#embed "parts/change-marks.docbook.xml"
};
static const unsigned char parts_change_marks_html_xml[] = {
#embed "parts/change-marks.html.xml"
};
static const unsigned char parts_change_signs_docbook_xml[] = {
#embed "parts/change-signs.docbook.xml"
};
static const unsigned char parts_change_signs_html_xml[] = {
#embed "parts/change-signs.html.xml"
};
static const unsigned char parts_changed_measures_html_xml[] = {
#embed "parts/changed-measures.html.xml"
};
static const unsigned char parts_changed_states_docbook_xml[] = {
#embed "parts/changed-states.docbook.xml"
};
static const unsigned char parts_changed_states_html_xml[] = {
#embed "parts/changed-states.html.xml"
};
static const unsigned char parts_checks_docbook_xml[] = {
#embed "parts/checks.docbook.xml"
};
static const unsigned char parts_checks_html_xml[] = {
#embed "parts/checks.html.xml"
};
static const unsigned char parts_compared_columns_docbook_xml[] = {
#embed "parts/compared-columns.docbook.xml"
};
static const unsigned char parts_compared_columns_html_xml[] = {
#embed "parts/compared-columns.html.xml"
};
static const unsigned char parts_compared_rows_docbook_xml[] = {
#embed "parts/compared-rows.docbook.xml"
};
static const unsigned char parts_compared_rows_html_xml[] = {
#embed "parts/compared-rows.html.xml"
};
static const unsigned char parts_compared_section_docbook_xml[] = {
#embed "parts/compared-section.docbook.xml"
};
static const unsigned char parts_comparison_head_docbook_xml[] = {
#embed "parts/comparison-head.docbook.xml"
};
static const unsigned char parts_comparison_head_html_xml[] = {
#embed "parts/comparison-head.html.xml"
};
static const unsigned char parts_consultation_docbook_xml[] = {
#embed "parts/consultation.docbook.xml"
};
static const unsigned char parts_consultation_html_xml[] = {
#embed "parts/consultation.html.xml"
};
static const unsigned char parts_contents_html_xml[] = {
#embed "parts/contents.html.xml"
};
static const unsigned char parts_cosigning_docbook_xml[] = {
#embed "parts/cosigning.docbook.xml"
};
static const unsigned char parts_cosigning_html_xml[] = {
#embed "parts/cosigning.html.xml"
};
static const unsigned char parts_data_changes_docbook_xml[] = {
#embed "parts/data-changes.docbook.xml"
};
static const unsigned char parts_data_changes_html_xml[] = {
#embed "parts/data-changes.html.xml"
};
static const unsigned char parts_date_docbook_xml[] = {
#embed "parts/date.docbook.xml"
};
static const unsigned char parts_date_html_xml[] = {
#embed "parts/date.html.xml"
};
static const unsigned char parts_decisions_docbook_xml[] = {
#embed "parts/decisions.docbook.xml"
};
static const unsigned char parts_decisions_html_xml[] = {
#embed "parts/decisions.html.xml"
};
static const unsigned char parts_duties_docbook_xml[] = {
#embed "parts/duties.docbook.xml"
};
static const unsigned char parts_duties_html_xml[] = {
#embed "parts/duties.html.xml"
};
static const unsigned char parts_earlier_docbook_xml[] = {
#embed "parts/earlier.docbook.xml"
};
static const unsigned char parts_earlier_html_xml[] = {
#embed "parts/earlier.html.xml"
};
static const unsigned char parts_fact_docbook_xml[] = {
#embed "parts/fact.docbook.xml"
};
static const unsigned char parts_facts_docbook_xml[] = {
#embed "parts/facts.docbook.xml"
};
static const unsigned char parts_facts_html_xml[] = {
#embed "parts/facts.html.xml"
};
static const unsigned char parts_finances_docbook_xml[] = {
#embed "parts/finances.docbook.xml"
};
static const unsigned char parts_finances_html_xml[] = {
#embed "parts/finances.html.xml"
};
static const unsigned char parts_flyer_body_docbook_xml[] = {
#embed "parts/flyer-body.docbook.xml"
};
static const unsigned char parts_flyer_contact_html_xml[] = {
#embed "parts/flyer-contact.html.xml"
};
static const unsigned char parts_flyer_cover_docbook_xml[] = {
#embed "parts/flyer-cover.docbook.xml"
};
static const unsigned char parts_flyer_cover_html_xml[] = {
#embed "parts/flyer-cover.html.xml"
};
static const unsigned char parts_flyer_facts_docbook_xml[] = {
#embed "parts/flyer-facts.docbook.xml"
};
static const unsigned char parts_flyer_imprint_html_xml[] = {
#embed "parts/flyer-imprint.html.xml"
};
static const unsigned char parts_flyer_info_docbook_xml[] = {
#embed "parts/flyer-info.docbook.xml"
};
static const unsigned char parts_flyer_label_docbook_xml[] = {
#embed "parts/flyer-label.docbook.xml"
};
static const unsigned char parts_flyer_label_html_xml[] = {
#embed "parts/flyer-label.html.xml"
};
static const unsigned char parts_flyer_languages_html_xml[] = {
#embed "parts/flyer-languages.html.xml"
};
static const unsigned char parts_flyer_named_docbook_xml[] = {
#embed "parts/flyer-named.docbook.xml"
};
static const unsigned char parts_flyer_named_html_xml[] = {
#embed "parts/flyer-named.html.xml"
};
static const unsigned char parts_flyer_pair_facts_docbook_xml[] = {
#embed "parts/flyer-pair-facts.docbook.xml"
};
static const unsigned char parts_flyer_pair_facts_html_xml[] = {
#embed "parts/flyer-pair-facts.html.xml"
};
static const unsigned char parts_flyer_section_docbook_xml[] = {
#embed "parts/flyer-section.docbook.xml"
};
static const unsigned char parts_flyer_section_html_xml[] = {
#embed "parts/flyer-section.html.xml"
};
static const unsigned char parts_flyer_side_html_xml[] = {
#embed "parts/flyer-side.html.xml"
};
static const unsigned char parts_flyer_small_print_docbook_xml[] = {
#embed "parts/flyer-small-print.docbook.xml"
};
static const unsigned char parts_footnotes_html_xml[] = {
#embed "parts/footnotes.html.xml"
};
static const unsigned char parts_gap_list_docbook_xml[] = {
#embed "parts/gap-list.docbook.xml"
};
static const unsigned char parts_gap_list_html_xml[] = {
#embed "parts/gap-list.html.xml"
};
static const unsigned char parts_gaps_docbook_xml[] = {
#embed "parts/gaps.docbook.xml"
};
static const unsigned char parts_gaps_html_xml[] = {
#embed "parts/gaps.html.xml"
};
static const unsigned char parts_heading_text_html_xml[] = {
#embed "parts/heading-text.html.xml"
};
static const unsigned char parts_heading_html_xml[] = {
#embed "parts/heading.html.xml"
};
static const unsigned char parts_held_equal_docbook_xml[] = {
#embed "parts/held-equal.docbook.xml"
};
static const unsigned char parts_held_equal_html_xml[] = {
#embed "parts/held-equal.html.xml"
};
static const unsigned char parts_layout_html_xml[] = {
#embed "parts/layout.html.xml"
};
static const unsigned char parts_measure_box_docbook_xml[] = {
#embed "parts/measure-box.docbook.xml"
};
static const unsigned char parts_measure_box_html_xml[] = {
#embed "parts/measure-box.html.xml"
};
static const unsigned char parts_measure_report_docbook_xml[] = {
#embed "parts/measure-report.docbook.xml"
};
static const unsigned char parts_measure_report_html_xml[] = {
#embed "parts/measure-report.html.xml"
};
static const unsigned char parts_navigation_html_xml[] = {
#embed "parts/navigation.html.xml"
};
static const unsigned char parts_numbered_docbook_xml[] = {
#embed "parts/numbered.docbook.xml"
};
static const unsigned char parts_numbered_html_xml[] = {
#embed "parts/numbered.html.xml"
};
static const unsigned char parts_origins_docbook_xml[] = {
#embed "parts/origins.docbook.xml"
};
static const unsigned char parts_origins_html_xml[] = {
#embed "parts/origins.html.xml"
};
static const unsigned char parts_other_papers_docbook_xml[] = {
#embed "parts/other-papers.docbook.xml"
};
static const unsigned char parts_other_papers_html_xml[] = {
#embed "parts/other-papers.html.xml"
};
static const unsigned char parts_paper_list_html_xml[] = {
#embed "parts/paper-list.html.xml"
};
static const unsigned char parts_phrases_docbook_xml[] = {
#embed "parts/phrases.docbook.xml"
};
static const unsigned char parts_phrases_html_xml[] = {
#embed "parts/phrases.html.xml"
};
static const unsigned char parts_proposal_list_docbook_xml[] = {
#embed "parts/proposal-list.docbook.xml"
};
static const unsigned char parts_proposal_list_html_xml[] = {
#embed "parts/proposal-list.html.xml"
};
static const unsigned char parts_proposed_change_docbook_xml[] = {
#embed "parts/proposed-change.docbook.xml"
};
static const unsigned char parts_proposed_change_html_xml[] = {
#embed "parts/proposed-change.html.xml"
};
static const unsigned char parts_resolution_docbook_xml[] = {
#embed "parts/resolution.docbook.xml"
};
static const unsigned char parts_resolution_html_xml[] = {
#embed "parts/resolution.html.xml"
};
static const unsigned char parts_revisions_docbook_xml[] = {
#embed "parts/revisions.docbook.xml"
};
static const unsigned char parts_revisions_html_xml[] = {
#embed "parts/revisions.html.xml"
};
static const unsigned char parts_row_head_html_xml[] = {
#embed "parts/row-head.html.xml"
};
static const unsigned char parts_section_body_html_xml[] = {
#embed "parts/section-body.html.xml"
};
static const unsigned char parts_section_docbook_xml[] = {
#embed "parts/section.docbook.xml"
};
static const unsigned char parts_section_html_xml[] = {
#embed "parts/section.html.xml"
};
static const unsigned char parts_short_decision_docbook_xml[] = {
#embed "parts/short-decision.docbook.xml"
};
static const unsigned char parts_short_decision_html_xml[] = {
#embed "parts/short-decision.html.xml"
};
static const unsigned char parts_sign_html_xml[] = {
#embed "parts/sign.html.xml"
};
static const unsigned char parts_signatures_docbook_xml[] = {
#embed "parts/signatures.docbook.xml"
};
static const unsigned char parts_signatures_html_xml[] = {
#embed "parts/signatures.html.xml"
};
static const unsigned char parts_stacked_text_docbook_xml[] = {
#embed "parts/stacked-text.docbook.xml"
};
static const unsigned char parts_stacked_text_html_xml[] = {
#embed "parts/stacked-text.html.xml"
};
static const unsigned char parts_start_pages_html_xml[] = {
#embed "parts/start-pages.html.xml"
};
static const unsigned char parts_state_chart_docbook_xml[] = {
#embed "parts/state-chart.docbook.xml"
};
static const unsigned char parts_state_chart_html_xml[] = {
#embed "parts/state-chart.html.xml"
};
static const unsigned char parts_state_docbook_xml[] = {
#embed "parts/state.docbook.xml"
};
static const unsigned char parts_state_html_xml[] = {
#embed "parts/state.html.xml"
};
static const unsigned char parts_title_html_xml[] = {
#embed "parts/title.html.xml"
};
static const unsigned char parts_two_numbers_docbook_xml[] = {
#embed "parts/two-numbers.docbook.xml"
};
static const unsigned char parts_two_numbers_html_xml[] = {
#embed "parts/two-numbers.html.xml"
};
static const unsigned char parts_values_html_xml[] = {
#embed "parts/values.html.xml"
};
static const unsigned char proposal_docbook_xml[] = {
#embed "proposal.docbook.xml"
};
static const unsigned char proposal_html_xml[] = {
#embed "proposal.html.xml"
};
static const unsigned char report_docbook_xml[] = {
#embed "report.docbook.xml"
};
static const unsigned char report_html_xml[] = {
#embed "report.html.xml"
};
static const unsigned char review_docbook_xml[] = {
#embed "review.docbook.xml"
};
static const unsigned char review_html_xml[] = {
#embed "review.html.xml"
};
static const unsigned char svg_signs_svg[] = {
#embed "svg/signs.svg"
};
static const unsigned char synopsis_docbook_xml[] = {
#embed "synopsis.docbook.xml"
};
static const unsigned char synopsis_html_xml[] = {
#embed "synopsis.html.xml"
};
static const unsigned char vorlage_docbook_xml[] = {
#embed "vorlage.docbook.xml"
};
static const unsigned char vorlage_html_xml[] = {
#embed "vorlage.html.xml"
};

static const struct vorlage_file files[] = {
  {"comparison-synopsis.docbook.xml", comparison_synopsis_docbook_xml, sizeof comparison_synopsis_docbook_xml},
  {"comparison-synopsis.html.xml", comparison_synopsis_html_xml, sizeof comparison_synopsis_html_xml},
  {"comparison.docbook.xml", comparison_docbook_xml, sizeof comparison_docbook_xml},
  {"comparison.html.xml", comparison_html_xml, sizeof comparison_html_xml},
  {"concept.docbook.xml", concept_docbook_xml, sizeof concept_docbook_xml},
  {"concept.html.xml", concept_html_xml, sizeof concept_html_xml},
  {"css/base.css", css_base_css, sizeof css_base_css},
  {"css/columns.css", css_columns_css, sizeof css_columns_css},
  {"css/comparison.css", css_comparison_css, sizeof css_comparison_css},
  {"css/concept.css", css_concept_css, sizeof css_concept_css},
  {"css/draft.css", css_draft_css, sizeof css_draft_css},
  {"css/flyer-a5.css", css_flyer_a5_css, sizeof css_flyer_a5_css},
  {"css/flyer-bleed-a4.css", css_flyer_bleed_a4_css, sizeof css_flyer_bleed_a4_css},
  {"css/flyer-bleed-a5.css", css_flyer_bleed_a5_css, sizeof css_flyer_bleed_a5_css},
  {"css/flyer-bleed.css", css_flyer_bleed_css, sizeof css_flyer_bleed_css},
  {"css/flyer-fit.css", css_flyer_fit_css, sizeof css_flyer_fit_css},
  {"css/flyer-flat.css", css_flyer_flat_css, sizeof css_flyer_flat_css},
  {"css/flyer-index.css", css_flyer_index_css, sizeof css_flyer_index_css},
  {"css/flyer-pair.css", css_flyer_pair_css, sizeof css_flyer_pair_css},
  {"css/flyer-print.css", css_flyer_print_css, sizeof css_flyer_print_css},
  {"css/flyer-turn-a5.css", css_flyer_turn_a5_css, sizeof css_flyer_turn_a5_css},
  {"css/flyer-turn-flat.css", css_flyer_turn_flat_css, sizeof css_flyer_turn_flat_css},
  {"css/flyer-turn-folded.css", css_flyer_turn_folded_css, sizeof css_flyer_turn_folded_css},
  {"css/flyer-turn.css", css_flyer_turn_css, sizeof css_flyer_turn_css},
  {"css/flyer.css", css_flyer_css, sizeof css_flyer_css},
  {"css/index.css", css_index_css, sizeof css_index_css},
  {"css/landscape.css", css_landscape_css, sizeof css_landscape_css},
  {"css/print.css", css_print_css, sizeof css_print_css},
  {"css/proposal.css", css_proposal_css, sizeof css_proposal_css},
  {"css/report.css", css_report_css, sizeof css_report_css},
  {"css/synopsis.css", css_synopsis_css, sizeof css_synopsis_css},
  {"css/vorlage.css", css_vorlage_css, sizeof css_vorlage_css},
  {"draft.docbook.xml", draft_docbook_xml, sizeof draft_docbook_xml},
  {"draft.html.xml", draft_html_xml, sizeof draft_html_xml},
  {"flyer-index.docbook.xml", flyer_index_docbook_xml, sizeof flyer_index_docbook_xml},
  {"flyer-index.html.xml", flyer_index_html_xml, sizeof flyer_index_html_xml},
  {"flyer-pair.docbook.xml", flyer_pair_docbook_xml, sizeof flyer_pair_docbook_xml},
  {"flyer-pair.html.xml", flyer_pair_html_xml, sizeof flyer_pair_html_xml},
  {"flyer-turn.html.xml", flyer_turn_html_xml, sizeof flyer_turn_html_xml},
  {"flyer.docbook.xml", flyer_docbook_xml, sizeof flyer_docbook_xml},
  {"flyer.html.xml", flyer_html_xml, sizeof flyer_html_xml},
  {"history.html.xml", history_html_xml, sizeof history_html_xml},
  {"index.docbook.xml", index_docbook_xml, sizeof index_docbook_xml},
  {"index.html.xml", index_html_xml, sizeof index_html_xml},
  {"messages/ar.yaml", messages_ar_yaml, sizeof messages_ar_yaml},
  {"messages/de-simple.yaml", messages_de_simple_yaml, sizeof messages_de_simple_yaml},
  {"messages/de.yaml", messages_de_yaml, sizeof messages_de_yaml},
  {"messages/en.yaml", messages_en_yaml, sizeof messages_en_yaml},
  {"messages/fa.yaml", messages_fa_yaml, sizeof messages_fa_yaml},
  {"messages/fr.yaml", messages_fr_yaml, sizeof messages_fr_yaml},
  {"messages/pl.yaml", messages_pl_yaml, sizeof messages_pl_yaml},
  {"messages/ru.yaml", messages_ru_yaml, sizeof messages_ru_yaml},
  {"messages/tr.yaml", messages_tr_yaml, sizeof messages_tr_yaml},
  {"messages/uk.yaml", messages_uk_yaml, sizeof messages_uk_yaml},
  {"messages/vi.yaml", messages_vi_yaml, sizeof messages_vi_yaml},
  {"page.html.xml", page_html_xml, sizeof page_html_xml},
  {"parts/actors-short.docbook.xml", parts_actors_short_docbook_xml, sizeof parts_actors_short_docbook_xml},
  {"parts/actors-short.html.xml", parts_actors_short_html_xml, sizeof parts_actors_short_html_xml},
  {"parts/actors.docbook.xml", parts_actors_docbook_xml, sizeof parts_actors_docbook_xml},
  {"parts/actors.html.xml", parts_actors_html_xml, sizeof parts_actors_html_xml},
  {"parts/amended-columns.docbook.xml", parts_amended_columns_docbook_xml, sizeof parts_amended_columns_docbook_xml},
  {"parts/amended-columns.html.xml", parts_amended_columns_html_xml, sizeof parts_amended_columns_html_xml},
  {"parts/amended-text.docbook.xml", parts_amended_text_docbook_xml, sizeof parts_amended_text_docbook_xml},
  {"parts/amended-text.html.xml", parts_amended_text_html_xml, sizeof parts_amended_text_html_xml},
  {"parts/annexes.docbook.xml", parts_annexes_docbook_xml, sizeof parts_annexes_docbook_xml},
  {"parts/annexes.html.xml", parts_annexes_html_xml, sizeof parts_annexes_html_xml},
  {"parts/article.docbook.xml", parts_article_docbook_xml, sizeof parts_article_docbook_xml},
  {"parts/calendar.html.xml", parts_calendar_html_xml, sizeof parts_calendar_html_xml},
  {"parts/change-list.docbook.xml", parts_change_list_docbook_xml, sizeof parts_change_list_docbook_xml},
  {"parts/change-list.html.xml", parts_change_list_html_xml, sizeof parts_change_list_html_xml},
  {"parts/change-marks.docbook.xml", parts_change_marks_docbook_xml, sizeof parts_change_marks_docbook_xml},
  {"parts/change-marks.html.xml", parts_change_marks_html_xml, sizeof parts_change_marks_html_xml},
  {"parts/change-signs.docbook.xml", parts_change_signs_docbook_xml, sizeof parts_change_signs_docbook_xml},
  {"parts/change-signs.html.xml", parts_change_signs_html_xml, sizeof parts_change_signs_html_xml},
  {"parts/changed-measures.html.xml", parts_changed_measures_html_xml, sizeof parts_changed_measures_html_xml},
  {"parts/changed-states.docbook.xml", parts_changed_states_docbook_xml, sizeof parts_changed_states_docbook_xml},
  {"parts/changed-states.html.xml", parts_changed_states_html_xml, sizeof parts_changed_states_html_xml},
  {"parts/checks.docbook.xml", parts_checks_docbook_xml, sizeof parts_checks_docbook_xml},
  {"parts/checks.html.xml", parts_checks_html_xml, sizeof parts_checks_html_xml},
  {"parts/compared-columns.docbook.xml", parts_compared_columns_docbook_xml, sizeof parts_compared_columns_docbook_xml},
  {"parts/compared-columns.html.xml", parts_compared_columns_html_xml, sizeof parts_compared_columns_html_xml},
  {"parts/compared-rows.docbook.xml", parts_compared_rows_docbook_xml, sizeof parts_compared_rows_docbook_xml},
  {"parts/compared-rows.html.xml", parts_compared_rows_html_xml, sizeof parts_compared_rows_html_xml},
  {"parts/compared-section.docbook.xml", parts_compared_section_docbook_xml, sizeof parts_compared_section_docbook_xml},
  {"parts/comparison-head.docbook.xml", parts_comparison_head_docbook_xml, sizeof parts_comparison_head_docbook_xml},
  {"parts/comparison-head.html.xml", parts_comparison_head_html_xml, sizeof parts_comparison_head_html_xml},
  {"parts/consultation.docbook.xml", parts_consultation_docbook_xml, sizeof parts_consultation_docbook_xml},
  {"parts/consultation.html.xml", parts_consultation_html_xml, sizeof parts_consultation_html_xml},
  {"parts/contents.html.xml", parts_contents_html_xml, sizeof parts_contents_html_xml},
  {"parts/cosigning.docbook.xml", parts_cosigning_docbook_xml, sizeof parts_cosigning_docbook_xml},
  {"parts/cosigning.html.xml", parts_cosigning_html_xml, sizeof parts_cosigning_html_xml},
  {"parts/data-changes.docbook.xml", parts_data_changes_docbook_xml, sizeof parts_data_changes_docbook_xml},
  {"parts/data-changes.html.xml", parts_data_changes_html_xml, sizeof parts_data_changes_html_xml},
  {"parts/date.docbook.xml", parts_date_docbook_xml, sizeof parts_date_docbook_xml},
  {"parts/date.html.xml", parts_date_html_xml, sizeof parts_date_html_xml},
  {"parts/decisions.docbook.xml", parts_decisions_docbook_xml, sizeof parts_decisions_docbook_xml},
  {"parts/decisions.html.xml", parts_decisions_html_xml, sizeof parts_decisions_html_xml},
  {"parts/duties.docbook.xml", parts_duties_docbook_xml, sizeof parts_duties_docbook_xml},
  {"parts/duties.html.xml", parts_duties_html_xml, sizeof parts_duties_html_xml},
  {"parts/earlier.docbook.xml", parts_earlier_docbook_xml, sizeof parts_earlier_docbook_xml},
  {"parts/earlier.html.xml", parts_earlier_html_xml, sizeof parts_earlier_html_xml},
  {"parts/fact.docbook.xml", parts_fact_docbook_xml, sizeof parts_fact_docbook_xml},
  {"parts/facts.docbook.xml", parts_facts_docbook_xml, sizeof parts_facts_docbook_xml},
  {"parts/facts.html.xml", parts_facts_html_xml, sizeof parts_facts_html_xml},
  {"parts/finances.docbook.xml", parts_finances_docbook_xml, sizeof parts_finances_docbook_xml},
  {"parts/finances.html.xml", parts_finances_html_xml, sizeof parts_finances_html_xml},
  {"parts/flyer-body.docbook.xml", parts_flyer_body_docbook_xml, sizeof parts_flyer_body_docbook_xml},
  {"parts/flyer-contact.html.xml", parts_flyer_contact_html_xml, sizeof parts_flyer_contact_html_xml},
  {"parts/flyer-cover.docbook.xml", parts_flyer_cover_docbook_xml, sizeof parts_flyer_cover_docbook_xml},
  {"parts/flyer-cover.html.xml", parts_flyer_cover_html_xml, sizeof parts_flyer_cover_html_xml},
  {"parts/flyer-facts.docbook.xml", parts_flyer_facts_docbook_xml, sizeof parts_flyer_facts_docbook_xml},
  {"parts/flyer-imprint.html.xml", parts_flyer_imprint_html_xml, sizeof parts_flyer_imprint_html_xml},
  {"parts/flyer-info.docbook.xml", parts_flyer_info_docbook_xml, sizeof parts_flyer_info_docbook_xml},
  {"parts/flyer-label.docbook.xml", parts_flyer_label_docbook_xml, sizeof parts_flyer_label_docbook_xml},
  {"parts/flyer-label.html.xml", parts_flyer_label_html_xml, sizeof parts_flyer_label_html_xml},
  {"parts/flyer-languages.html.xml", parts_flyer_languages_html_xml, sizeof parts_flyer_languages_html_xml},
  {"parts/flyer-named.docbook.xml", parts_flyer_named_docbook_xml, sizeof parts_flyer_named_docbook_xml},
  {"parts/flyer-named.html.xml", parts_flyer_named_html_xml, sizeof parts_flyer_named_html_xml},
  {"parts/flyer-pair-facts.docbook.xml", parts_flyer_pair_facts_docbook_xml, sizeof parts_flyer_pair_facts_docbook_xml},
  {"parts/flyer-pair-facts.html.xml", parts_flyer_pair_facts_html_xml, sizeof parts_flyer_pair_facts_html_xml},
  {"parts/flyer-section.docbook.xml", parts_flyer_section_docbook_xml, sizeof parts_flyer_section_docbook_xml},
  {"parts/flyer-section.html.xml", parts_flyer_section_html_xml, sizeof parts_flyer_section_html_xml},
  {"parts/flyer-side.html.xml", parts_flyer_side_html_xml, sizeof parts_flyer_side_html_xml},
  {"parts/flyer-small-print.docbook.xml", parts_flyer_small_print_docbook_xml, sizeof parts_flyer_small_print_docbook_xml},
  {"parts/footnotes.html.xml", parts_footnotes_html_xml, sizeof parts_footnotes_html_xml},
  {"parts/gap-list.docbook.xml", parts_gap_list_docbook_xml, sizeof parts_gap_list_docbook_xml},
  {"parts/gap-list.html.xml", parts_gap_list_html_xml, sizeof parts_gap_list_html_xml},
  {"parts/gaps.docbook.xml", parts_gaps_docbook_xml, sizeof parts_gaps_docbook_xml},
  {"parts/gaps.html.xml", parts_gaps_html_xml, sizeof parts_gaps_html_xml},
  {"parts/heading-text.html.xml", parts_heading_text_html_xml, sizeof parts_heading_text_html_xml},
  {"parts/heading.html.xml", parts_heading_html_xml, sizeof parts_heading_html_xml},
  {"parts/held-equal.docbook.xml", parts_held_equal_docbook_xml, sizeof parts_held_equal_docbook_xml},
  {"parts/held-equal.html.xml", parts_held_equal_html_xml, sizeof parts_held_equal_html_xml},
  {"parts/layout.html.xml", parts_layout_html_xml, sizeof parts_layout_html_xml},
  {"parts/measure-box.docbook.xml", parts_measure_box_docbook_xml, sizeof parts_measure_box_docbook_xml},
  {"parts/measure-box.html.xml", parts_measure_box_html_xml, sizeof parts_measure_box_html_xml},
  {"parts/measure-report.docbook.xml", parts_measure_report_docbook_xml, sizeof parts_measure_report_docbook_xml},
  {"parts/measure-report.html.xml", parts_measure_report_html_xml, sizeof parts_measure_report_html_xml},
  {"parts/navigation.html.xml", parts_navigation_html_xml, sizeof parts_navigation_html_xml},
  {"parts/numbered.docbook.xml", parts_numbered_docbook_xml, sizeof parts_numbered_docbook_xml},
  {"parts/numbered.html.xml", parts_numbered_html_xml, sizeof parts_numbered_html_xml},
  {"parts/origins.docbook.xml", parts_origins_docbook_xml, sizeof parts_origins_docbook_xml},
  {"parts/origins.html.xml", parts_origins_html_xml, sizeof parts_origins_html_xml},
  {"parts/other-papers.docbook.xml", parts_other_papers_docbook_xml, sizeof parts_other_papers_docbook_xml},
  {"parts/other-papers.html.xml", parts_other_papers_html_xml, sizeof parts_other_papers_html_xml},
  {"parts/paper-list.html.xml", parts_paper_list_html_xml, sizeof parts_paper_list_html_xml},
  {"parts/phrases.docbook.xml", parts_phrases_docbook_xml, sizeof parts_phrases_docbook_xml},
  {"parts/phrases.html.xml", parts_phrases_html_xml, sizeof parts_phrases_html_xml},
  {"parts/proposal-list.docbook.xml", parts_proposal_list_docbook_xml, sizeof parts_proposal_list_docbook_xml},
  {"parts/proposal-list.html.xml", parts_proposal_list_html_xml, sizeof parts_proposal_list_html_xml},
  {"parts/proposed-change.docbook.xml", parts_proposed_change_docbook_xml, sizeof parts_proposed_change_docbook_xml},
  {"parts/proposed-change.html.xml", parts_proposed_change_html_xml, sizeof parts_proposed_change_html_xml},
  {"parts/resolution.docbook.xml", parts_resolution_docbook_xml, sizeof parts_resolution_docbook_xml},
  {"parts/resolution.html.xml", parts_resolution_html_xml, sizeof parts_resolution_html_xml},
  {"parts/revisions.docbook.xml", parts_revisions_docbook_xml, sizeof parts_revisions_docbook_xml},
  {"parts/revisions.html.xml", parts_revisions_html_xml, sizeof parts_revisions_html_xml},
  {"parts/row-head.html.xml", parts_row_head_html_xml, sizeof parts_row_head_html_xml},
  {"parts/section-body.html.xml", parts_section_body_html_xml, sizeof parts_section_body_html_xml},
  {"parts/section.docbook.xml", parts_section_docbook_xml, sizeof parts_section_docbook_xml},
  {"parts/section.html.xml", parts_section_html_xml, sizeof parts_section_html_xml},
  {"parts/short-decision.docbook.xml", parts_short_decision_docbook_xml, sizeof parts_short_decision_docbook_xml},
  {"parts/short-decision.html.xml", parts_short_decision_html_xml, sizeof parts_short_decision_html_xml},
  {"parts/sign.html.xml", parts_sign_html_xml, sizeof parts_sign_html_xml},
  {"parts/signatures.docbook.xml", parts_signatures_docbook_xml, sizeof parts_signatures_docbook_xml},
  {"parts/signatures.html.xml", parts_signatures_html_xml, sizeof parts_signatures_html_xml},
  {"parts/stacked-text.docbook.xml", parts_stacked_text_docbook_xml, sizeof parts_stacked_text_docbook_xml},
  {"parts/stacked-text.html.xml", parts_stacked_text_html_xml, sizeof parts_stacked_text_html_xml},
  {"parts/start-pages.html.xml", parts_start_pages_html_xml, sizeof parts_start_pages_html_xml},
  {"parts/state-chart.docbook.xml", parts_state_chart_docbook_xml, sizeof parts_state_chart_docbook_xml},
  {"parts/state-chart.html.xml", parts_state_chart_html_xml, sizeof parts_state_chart_html_xml},
  {"parts/state.docbook.xml", parts_state_docbook_xml, sizeof parts_state_docbook_xml},
  {"parts/state.html.xml", parts_state_html_xml, sizeof parts_state_html_xml},
  {"parts/title.html.xml", parts_title_html_xml, sizeof parts_title_html_xml},
  {"parts/two-numbers.docbook.xml", parts_two_numbers_docbook_xml, sizeof parts_two_numbers_docbook_xml},
  {"parts/two-numbers.html.xml", parts_two_numbers_html_xml, sizeof parts_two_numbers_html_xml},
  {"parts/values.html.xml", parts_values_html_xml, sizeof parts_values_html_xml},
  {"proposal.docbook.xml", proposal_docbook_xml, sizeof proposal_docbook_xml},
  {"proposal.html.xml", proposal_html_xml, sizeof proposal_html_xml},
  {"report.docbook.xml", report_docbook_xml, sizeof report_docbook_xml},
  {"report.html.xml", report_html_xml, sizeof report_html_xml},
  {"review.docbook.xml", review_docbook_xml, sizeof review_docbook_xml},
  {"review.html.xml", review_html_xml, sizeof review_html_xml},
  {"svg/signs.svg", svg_signs_svg, sizeof svg_signs_svg},
  {"synopsis.docbook.xml", synopsis_docbook_xml, sizeof synopsis_docbook_xml},
  {"synopsis.html.xml", synopsis_html_xml, sizeof synopsis_html_xml},
  {"vorlage.docbook.xml", vorlage_docbook_xml, sizeof vorlage_docbook_xml},
  {"vorlage.html.xml", vorlage_html_xml, sizeof vorlage_html_xml},
};

const struct vorlage_file *vorlage_file_table(void) { return files; }

size_t vorlage_file_count(void) { return sizeof files / sizeof files[0]; }
