// Puts issues into words: the phrases of phrases.hpp and the texts of the tables.

#include <string>

#include "imp_checkout/checkout.hpp"
#include "imp_checkout/english.hpp"
#include "phrases.hpp"

namespace imp_checkout {
namespace {

/// Writes one message in one language.
class Message {
 public:
  Message(const Issue& issue, const Report& report, Language language)
      : issue_(issue),
        report_(report),
        phrases_(language == Language::en ? english(Section::phrases) : nullptr) {
    language_ = phrases_ != nullptr ? Language::en : Language::ko;
    if (phrases_ == nullptr) phrases_ = korean_phrases.data();
  }

  std::string write() {
    if (const char* text = own_text(); text != nullptr)
      text_.append(text);
    else
      append_sentence(phrase());
    if (issue_.more != 0) text_.append(filled(Phrase::more_of_them, std::to_string(issue_.more)));
    return text_;
  }

 private:
  const char* say(Phrase phrase) const {
    return text_at(phrases_, static_cast<std::size_t>(phrase));
  }

  const char* in_language(const Text& text) const {
    return language_ == Language::en && text.en != nullptr ? text.en : text.ko;
  }

  /// The text of a table, which is whole. nullptr: the engine has to say it.
  const char* own_text() const {
    switch (issue_.sentence) {
      case Sentence::rule:
        return in_language(issue_.rule->text);
      case Sentence::other_code:
        return in_language(
            {issue_.other->text.ko,
             text_at(english(Section::other_codes),
                     static_cast<std::size_t>(issue_.other - other_codes().data()))});
      case Sentence::no_billing_window:
        return in_language(report_.table->no_billing_text);
      default:
        return nullptr;
    }
  }

  Phrase phrase() const {
    const bool many = issue_.row != nullptr && issue_.row->types == Types::array;
    switch (issue_.sentence) {
      case Sentence::too_long:
        return many ? Phrase::too_many : phrase_of(issue_.sentence);
      case Sentence::too_short:
        return many ? Phrase::too_few : phrase_of(issue_.sentence);
      case Sentence::out_of_scope:
        return issue_.row->only.methods.none() ? Phrase::ignored_by_window
                                               : phrase_of(issue_.sentence);
      case Sentence::unknown_member:
        return issue_.row != nullptr ? Phrase::misspelt_member : phrase_of(issue_.sentence);
      default:
        return phrase_of(issue_.sentence);
    }
  }

  void append_sentence(Phrase phrase) {
    for (const char* c = say(phrase); *c != '\0'; ++c) {
      if (*c == '@')
        append_member(issue_.path);
      else if (*c == '#')
        text_.append(detail());
      else
        text_.push_back(*c);
    }
  }

  /// A part of a sentence, with `first` for `#` and `second` for `@`.
  std::string filled(Phrase phrase, std::string_view first, std::string_view second = {}) const {
    std::string text;
    for (const char* c = say(phrase); *c != '\0'; ++c) {
      if (*c == '#')
        text.append(first);
      else if (*c == '@')
        text.append(second);
      else
        text.push_back(*c);
    }
    return text;
  }

  /// "/kcpProducts/1/name" as a developer writes it: "`kcpProducts[1].name`".
  void append_member(std::string_view pointer) {
    text_.push_back('`');
    bool first = true;
    for (; !pointer.empty(); first = false) {
      pointer.remove_prefix(1);
      const std::string_view step = pointer.substr(0, pointer.find('/'));
      pointer.remove_prefix(step.size());
      const bool index = step.find_first_not_of("0123456789") == std::string_view::npos;
      if (index && !step.empty()) {
        text_.append("[").append(step).append("]");
        continue;
      }
      if (!first) text_.push_back('.');
      text_.append(step);
    }
    text_.push_back('`');
  }

  /// The words of a list, each as code.
  static std::string quoted(std::string_view words) {
    std::string text("`");
    for (char c : words) {
      if (c == ' ')
        text.append("`, `");
      else
        text.push_back(c);
    }
    text.push_back('`');
    return text;
  }

  static std::string names_of(const Methods& methods) {
    std::string names;
    for (std::size_t i = 0; i < std::size(pay_methods); ++i) {
      if (!methods.contains(static_cast<int>(i))) continue;
      if (!names.empty()) names.append(", ");
      names.append(quoted(pay_methods[i]));
    }
    return names;
  }

  /// What is said for each of `bits`, of which the lowest is `first`'s.
  std::string any_of(Phrase first, unsigned bits) const {
    std::string names;
    for (std::size_t i = 0; bits >> i != 0; ++i) {
      if ((bits >> i & 1) == 0) continue;
      if (!names.empty()) names.append(say(Phrase::or_else));
      names.append(say(first + i));
    }
    return names;
  }

  /// Where a clause holds: "`phone` 결제, 모바일 브라우저" or "for `phone` payments, in a mobile
  /// browser". Empty: anywhere.
  std::string situation(const Clause& clause) const {
    constexpr unsigned platforms = 7;
    const auto bits = static_cast<unsigned>(clause.where);
    std::string all;
    const auto add = [&](std::string_view part) {
      if (!all.empty()) all.append(", ");
      all.append(part);
    };
    if (!clause.methods.any()) add(filled(Phrase::for_methods, names_of(clause.methods)));
    if ((bits & platforms) != 0) add(any_of(Phrase::on_pc, bits & platforms));
    for (std::size_t i = 3; bits >> i != 0; ++i)
      if ((bits >> i & 1) != 0) add(say(Phrase::on_pc + i));
    return all;
  }

  /// What the sentence leaves open.
  std::string detail() const {
    const Row* row = issue_.row;
    switch (issue_.sentence) {
      case Sentence::missing:
      case Sentence::missing_advised: {
        const std::string where = situation(row->need);
        return where.empty() ? where : filled(Phrase::there, where);
      }
      case Sentence::wrong_type:
        return any_of(Phrase::a_string, static_cast<unsigned>(row->types));
      case Sentence::not_in_list:
        return quoted(row->values.text);
      case Sentence::wrong_format:
        return say(phrase_of(row->format));
      case Sentence::not_an_issuer:
        return row->format == Format::issuer_or_all ? say(Phrase::or_all_issuers) : "";
      case Sentence::wrong_date:
      case Sentence::date_elsewhere:
        return any_of(Phrase::yyyymmdd, row->dates);
      case Sentence::too_long:
      case Sentence::too_short:
        return filled(row->types == Types::array ? Phrase::items
                      : row->length.bytes        ? Phrase::bytes
                                                 : Phrase::characters,
                      std::to_string(issue_.limit));
      case Sentence::outside_range:
        return filled(row->range.max == no_limit ? Phrase::at_least : Phrase::between,
                      std::to_string(row->range.min), std::to_string(row->range.max));
      case Sentence::out_of_scope:
        return situation(row->only);
      case Sentence::unknown_member:
        return std::string(row->key);
      case Sentence::method_unknown:
        return names_of(report_.table != nullptr ? report_.table->methods : Methods{});
      case Sentence::method_unsupported: {
        const bool billing = report_.billing && !report_.table->billing_methods.none();
        std::string names =
            names_of(billing ? report_.table->billing_methods : report_.table->methods);
        names.push_back('.');
        if (const char* other = in_language(report_.table->other_methods_text); other != nullptr)
          names.append(" ").append(other);
        return names;
      }
      case Sentence::method_spelling:
        return issue_.word;
      case Sentence::method_not_for_billing:
        return names_of(report_.table->billing_methods);
      default:
        return "";
    }
  }

  const Issue& issue_;
  const Report& report_;
  const char* phrases_;
  Language language_ = Language::ko;
  std::string text_;
};

}  // namespace

std::string message(const Issue& issue, const Report& report, Language language) {
  return Message(issue, report, language).write();
}

const char* next_text(const char*& texts) {
  if (texts == nullptr || *texts == '\0') return nullptr;
  const char* const text = texts;
  texts += std::string_view(text).size() + 1;
  return text;
}

const char* text_at(const char* texts, std::size_t number) {
  for (; number > 0; --number) next_text(texts);
  return next_text(texts);
}

std::string english_title() {
  return std::string("imp-checkout ").append(version()).append(" en\n");
}

}  // namespace imp_checkout
