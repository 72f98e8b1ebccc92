#pragma once
// Nodes of 48 bytes as other allocators and counters make them, for comparison in one and the same run.

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>
#include <memory>

namespace leaklab::bench {

struct PlainNode {
  PlainNode* next;
  char rest[40];
};
static_assert(sizeof(PlainNode) == 48);

// make_shared adds its counts: 16 bytes beside the 32 here.
struct SharedNode {
  std::shared_ptr<SharedNode> next;
  char rest[16];
};
static_assert(sizeof(SharedNode) == 32);

struct IntrusiveNode : boost::intrusive_ref_counter<IntrusiveNode, boost::thread_unsafe_counter> {
  boost::intrusive_ptr<IntrusiveNode> next;
  char rest[32];
};
static_assert(sizeof(IntrusiveNode) == 48);

}  // namespace leaklab::bench
